import type { PlacedFinding } from '../cap/finding.ts'
import { elementsIn, type XmlElement } from '../cap/xml.ts'
import { messagesIn, messageTextIn, textOf, type Parcel, type ParcelMessage } from './parcel.ts'
import { placed, shown } from './placed.ts'

/** EDXL-DE 1.0 and 2.0, whatever their namespace says of the version. */
export const isEdxl = (root: XmlElement): boolean =>
  root.local.toLowerCase() === 'edxldistribution' && /:edxl:de:/i.test(root.uri)

/** EDXL-DE 1.0, section 3.3.1, `distributionStatus`. */
const DISTRIBUTION_STATUSES = ['Actual', 'Exercise', 'System', 'Test']

/** What EDXL-DE 1.0, section 3.3.1, requires of its root; 2.0 names them alike. */
const REQUIRED = ['distributionID', 'senderID', 'dateTimeSent', 'distributionStatus', 'distributionType']

/**
 * What an EDXL-DE envelope holds. The status of the envelope is compared with that of the alert when the alert was
 * read; the alert stays as it is.
 */
export function readEdxl(root: XmlElement): Parcel {
  const objects = descendants(root, 'contentObject')
  const status = textOf(root, 'distributionStatus')
  const parcels = objects.map((object) => readObject(object, status))
  return {
    messages: parcels.flatMap(({ messages }) => messages),
    links: [],
    findings: [
      ...REQUIRED.filter((local) => textOf(root, local) === '').map((element) =>
        placed('feed-required', root, { element, parent: root.local, standard: 'EDXL-DE' }),
      ),
      ...statusFindings(root, status),
      ...(objects.length === 0 ? [placed('feed-empty', root, { element: 'contentObject' })] : []),
      ...parcels.flatMap(({ findings }) => findings),
    ],
  }
}

function statusFindings(root: XmlElement, status: string): readonly PlacedFinding[] {
  if (status === '' || DISTRIBUTION_STATUSES.includes(status)) return []
  const params = { element: 'distributionStatus', expected: DISTRIBUTION_STATUSES.join(', ') }
  return [placed('feed-status', root, { ...params, value: shown(status) })]
}

function readObject(object: XmlElement, envelopeStatus: string): Parcel {
  const messages: readonly ParcelMessage[] = messagesIn(object).map((element) => ({
    element,
    envelopeStatus,
  }))
  const texts = messages.length > 0 ? [] : descendants(object, 'embeddedXMLContent').map(messageTextIn)
  const found = [...messages, ...texts.filter((text) => text !== undefined)]
  return {
    messages: found,
    links: [],
    findings: found.length > 0 ? [] : [placed('feed-no-cap', object, { element: 'contentObject' })],
  }
}

/** Every element of this name below it, outermost only. */
const descendants = (element: XmlElement, local: string): readonly XmlElement[] =>
  elementsIn(element).flatMap((child) => (child.local === local ? [child] : descendants(child, local)))
