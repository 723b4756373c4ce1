/** What is asked for at a place: what to do where there is nothing yet, or something that cannot stand there. */
export type Asked =
  | 'text'
  | 'texts'
  | 'ticks'
  | 'picks'
  | 'choice'
  | 'entries'
  | 'address'
  | 'day'
  | 'id'
  | 'number'
  | 'country'
  | 'ring'
  | 'circle'
  | 'position'

/** A place of a scenario file as the form has it. */
export interface FormPlace {
  /** Key of its label; without, what stands around it says enough. */
  readonly label?: string
  readonly asked?: Asked
  /** The label has its number in it. */
  readonly isCounted?: true
  /** Only a frame around others: where one of those is meant its label is not needed. */
  readonly isFrame?: true
  readonly fields?: Readonly<Record<string, FormPlace>>
  /** An item of a list; one with a label is counted by it. */
  readonly each?: FormPlace
  /** One of several by language. */
  readonly byLanguage?: FormPlace
  /** One of several by an id that an author gave. */
  readonly byId?: FormPlace
}

const text = (label: string): FormPlace => ({ label, asked: 'text' })
const ofKind = (asked: Asked, label: string): FormPlace => ({ label, asked })
const choice = (label: string): FormPlace => ({ label, asked: 'choice' })
const ticks = (label: string): FormPlace => ({ label, asked: 'ticks', each: { asked: 'choice' } })
const picks = (label: string): FormPlace => ({ label, asked: 'picks', each: { asked: 'choice' } })
const localized = (label?: string): FormPlace => ({
  ...(label !== undefined && { label }),
  asked: 'text',
  byLanguage: { asked: 'text' },
})
const entries = (label: string, each: FormPlace): FormPlace => ({
  label,
  asked: 'entries',
  isFrame: true,
  each,
})

const AREA: FormPlace = {
  label: 'area.title',
  isFrame: true,
  fields: {
    name: localized('area.name'),
    codes: entries('area.codes', {
      label: 'area.code',
      fields: { scheme: text('area.scheme'), value: text('area.code') },
    }),
    polygons: entries('area.polygons', { label: 'area.one.polygons', isCounted: true, asked: 'ring' }),
    circles: entries('area.circles', { label: 'area.one.circles', isCounted: true, asked: 'circle' }),
  },
}

const NAMED_VALUE: Readonly<Record<string, FormPlace>> = {
  name: text('cap.name'),
  value: text('cap.value'),
}

const TEXT: FormPlace = {
  asked: 'text',
  fields: {
    headline: text('texts.headline'),
    body: text('texts.body'),
    wording: choice('texts.wording'),
    sources: picks('texts.sources'),
    note: text('texts.note'),
    instruction: text('texts.instruction'),
    web: ofKind('address', 'texts.web'),
    contact: text('texts.contact'),
  },
}

const ALERT: FormPlace = {
  fields: {
    id: ofKind('id', 'what.id'),
    at: text('when.at'),
    precision: choice('when.precision'),
    timeNote: localized('when.timeNote'),
    phases: ticks('what.phases'),
    channels: ticks('what.channels'),
    sender: localized('what.sender'),
    area: AREA,
    event: localized('what.event'),
    msgType: choice('what.msgType'),
    references: picks('ties.references'),
    partOf: choice('ties.partOf'),
    category: ticks('what.category'),
    urgency: choice('alerts:cap.urgency'),
    severity: choice('weight.matrix'),
    certainty: choice('weight.matrix'),
    responseType: ticks('what.responseType'),
    expires: text('when.expires'),
    texts: { label: 'texts.title', asked: 'texts', isFrame: true, byLanguage: TEXT },
    parameters: entries('cap.parameters', { label: 'cap.parameters', fields: NAMED_VALUE }),
    eventCodes: entries('cap.eventCodes', { label: 'cap.eventCodes', fields: NAMED_VALUE }),
    cap: { label: 'cap.block' },
    cellBroadcast: {
      label: 'cap.cellBroadcast',
      isFrame: true,
      fields: {
        messageId: ofKind('number', 'cap.messageId'),
        serial: {
          fields: {
            scope: choice('cap.scope'),
            code: ofKind('number', 'cap.code'),
            update: ofKind('number', 'cap.update'),
          },
        },
      },
    },
    sources: entries('sources.list', {
      label: 'sources.list',
      asked: 'choice',
      fields: {
        id: choice('sources.one'),
        supports: ticks('sources.supports'),
        note: localized('sources.note'),
      },
    }),
    cue: localized('trainer.cue'),
    expected: entries('trainer.expected', {
      label: 'trainer.expected',
      fields: {
        action: localized('trainer.action'),
        within: text('trainer.within'),
        why: localized('trainer.why'),
        sources: picks('trainer.saidBy'),
      },
    }),
    question: {
      label: 'trainer.question',
      isFrame: true,
      fields: {
        text: localized('trainer.question'),
        choices: entries('trainer.choices', {
          label: 'trainer.choice',
          fields: {
            id: ofKind('id', 'trainer.choiceId'),
            text: localized(),
            correct: choice('trainer.correct'),
            feedback: localized('trainer.feedback'),
          },
        }),
      },
    },
    notes: localized('trainer.notes'),
  },
}

/** The places of a scenario file, each by the label that the form's field at it has. */
export const FORM_PLACES: FormPlace = {
  fields: {
    kind: choice('scenario.kind'),
    title: localized('scenario.title'),
    summary: localized('scenario.summary'),
    account: localized('scenario.account'),
    place: localized('scenario.place'),
    hazards: ticks('scenario.hazards'),
    countries: { label: 'scenario.countries', asked: 'country', each: { asked: 'country' } },
    teaches: localized('scenario.teaches'),
    languages: picks('scenario.languages'),
    start: text('scenario.start'),
    timeZone: text('scenario.timeZone'),
    sender: localized('what.sender'),
    area: AREA,
    event: localized('what.event'),
    flight: {
      label: 'flight.title',
      isFrame: true,
      fields: {
        points: entries('flight.points', {
          label: 'flight.point',
          fields: {
            kind: choice('flight.kind'),
            name: localized('flight.name'),
            at: text('flight.at'),
            precision: choice('when.precision'),
            position: ofKind('position', 'flight.position'),
            workedOut: choice('flight.workedOut'),
            sources: picks('trainer.saidBy'),
            note: localized('flight.note'),
          },
        }),
        note: localized('flight.whole'),
      },
    },
    sources: {
      label: 'scenario.sources',
      isFrame: true,
      byId: {
        fields: {
          // Its id is no field of it: it is the name under which it stands.
          '#id': ofKind('id', 'scenario.sourceId'),
          title: text('scenario.sourceTitle'),
          publisher: text('scenario.publisher'),
          url: ofKind('address', 'scenario.url'),
          date: ofKind('day', 'scenario.date'),
          note: localized('scenario.sourceNote'),
        },
      },
    },
    notes: entries('scenario.notes', { ...localized('scenario.note'), isCounted: true }),
    alerts: { label: 'place.alerts', asked: 'entries', isFrame: true, each: ALERT },
  },
}
