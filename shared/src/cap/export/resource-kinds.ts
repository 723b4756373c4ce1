/** What is played by itself: it cannot carry the drill mark (rule D1), and a system may broadcast it. */
const PLAYED =
  /^(?:(?:audio|video)\/|application\/(?:ogg|mp4|sdp|x-mpegurl|vnd\.apple\.mpegurl|vnd\.rn-realmedia|vnd\.ms-asf|x-shockwave-flash)(?:$|[\s;]))/i
const PLAYED_ENDING =
  /\.(?:mp[1234]|mpga|mpe?g|og[gav]|opus|wave?|m4[abv]|aac|flac|wm[av]|asf|asx|amr|3gp|3g2|aiff?|au|snd|midi?|mov|avi|mk[av]|web[ma]|m3u8?|pls|rm|ra|ram|swf)$/i
/** What a file of the Emergency Alert System is called, by the IPAWS profile; only sound is. */
const BROADCAST = /^eas broadcast content$/i
/** How files of sound and film begin; `ftyp` with a picture's brand is a picture. */
const PLAYED_HEAD =
  // oxlint-disable-next-line no-control-regex
  /^(?:ID3|OggS|fLaC|MThd|#!AMR|#EXTM3U|\u001aE\u00df\u00a3|\u00ff[\u00e2-\u00fd]|RIFF[^]{4}(?:WAVE|AVI )|FORM[^]{4}AIF|[^]{4}ftyp(?!avif|avis|heic|heix|heim|heis|mif1|msf1))/

/** Kinds of file that can be a CAP message, or hold one: XML and archives. By the parts of the type's name. */
const MESSAGE_KINDS = new Set(
  'xml xhtml cap zip gzip tar gtar 7z rar bzip bzip2 xz zstd compress compressed'.split(' '),
)
const MESSAGE_ENDING = /\.(?:cap|xml|zip|gz|tgz|tar|7z|rar|bz2|xz)$/i
/** CAP 1.0; 1.1 and 1.2. Or the root of any of them. */
const MESSAGE = /<(?:[\w.-]{1,40}:)?alert|urn:oasis:names:tc:emergency:cap|www\.incident\.com\/cap/i
/** XML, a text that says in what way its letters are written, zip, gzip. */
// oxlint-disable-next-line no-control-regex
const MESSAGE_HEAD = /^\s*(?:<|\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff|PK|\u001f\u008b)/

/** Kinds of content that no system reads as a message. */
const HARMLESS = /^(?:image\/[\w.+-]+|application\/pdf|text\/plain)(?:$|[\s;])/i

/** A resource as its kind is told by: `content` has one character for each byte. */
interface Told {
  readonly resourceDesc: string
  readonly mimeType: string
  readonly uri?: string | undefined
  readonly content?: string | undefined
}

/** Sound or film: by its type, its ending, or how it begins, whatever it claims to be. */
export const isPlayed = ({ resourceDesc, mimeType, uri = '', content = '' }: Told): boolean =>
  PLAYED.test(mimeType.trim()) ||
  BROADCAST.test(resourceDesc.trim()) ||
  PLAYED_ENDING.test(resourceDesc.trim()) ||
  endsWith(PLAYED_ENDING, uri) ||
  PLAYED_HEAD.test(content)

/** By its type it can be a CAP message, or hold one. */
export function isMessageKind(mimeType: string): boolean {
  const [type = ''] = mimeType.toLowerCase().split(';')
  return type
    .trim()
    .split(/[/+._-]/)
    .some((part) => MESSAGE_KINDS.has(part))
}

/** A picture, a PDF or plain text, and by the letters in it no CAP message, nor what may hold one. */
export const isHarmless = (mimeType: string, letters: string): boolean =>
  HARMLESS.test(mimeType.trim()) && !MESSAGE_HEAD.test(letters) && !MESSAGE.test(letters)

/** By its ending an address of a CAP message, or of what may hold one. */
export const leadsToMessage = (address: string): boolean => endsWith(MESSAGE_ENDING, address)

/** True where the path or something in the query ends so; a host is no file. */
function endsWith(ending: RegExp, address: string): boolean {
  const withoutHost = unescaped(address.trim()).replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '')
  return withoutHost.split(/[?#&;=]/).some((part) => ending.test(part))
}

/** With those escapes read that hide what could stand there by itself (RFC 3986, section 2.1). */
export const unescaped = (address: string): string =>
  address.replace(/%([2-7][\da-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
