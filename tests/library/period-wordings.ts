/**
 * What J-Alert said of missiles, and since when: a replay has the wording of its time. `from` and `to` are the first and
 * the last day, where there is one. Between two events whose wordings differ the day of the change is not known; the rule
 * then leaves both open.
 */
export interface PeriodWording {
  /** In the Japanese text of a J-Alert message. */
  readonly says: RegExp
  readonly from?: string
  readonly to?: string
  readonly why: string
}

export const PERIOD_WORDINGS: readonly PeriodWording[] = [
  {
    says: /続報が入り次第/,
    to: '2017-05-08',
    why: 'The first message told of the launch alone until 9 May 2017.',
  },
  {
    says: /避難して(?:くだ|下)さい/,
    from: '2017-05-09',
    why: 'The first message calls on people to take shelter since 9 May 2017.',
  },
  {
    says: /頑丈な建物や地下/,
    from: '2017-05-09',
    to: '2017-09-13',
    why: 'Changed on 14 September 2017, as the press reported that day.',
  },
  {
    says: /建物の中、(?:又|また)は地下/,
    from: '2017-09-14',
    why: 'Changed on 14 September 2017, as the press reported that day.',
  },
  {
    says: /模様です|した模様/,
    to: '2019-01-07',
    why: 'Since the change of 8 January 2019 it is ものとみられます.',
  },
  {
    says: /ものとみられます/,
    from: '2017-09-16',
    why: 'The message of 15 September 2017 still has 模様.',
  },
  {
    says: /\d+時\d+分頃/,
    from: '2019-01-08',
    why: 'Times of a fall or a passage are given since 8 January 2019.',
  },
  {
    says: /避難の呼びかけを解除/,
    from: '2023-04-25',
    why: 'J-Alert itself lifts the call since the rules were changed on 25 April 2023; before, Em-Net did.',
  },
  {
    says: /迎撃により破壊/,
    from: '2023-04-25',
    why: 'The message on an interception was added on 25 April 2023.',
  },
  {
    says: /ミサイル発射。ミサイル発射。ミサイルが発射|先程のミサイルは通過した/,
    from: '2024-04-01',
    why: 'Texts that name neither country nor place are those of the satellite relay, in service since 1 April 2024.',
  },
]

/** J-Alert goes to phones as emergency mail since then. */
export const ON_PHONES_FROM = '2014-04-01'
