import { elementsIn, type XmlElement } from '../cap/xml.ts'
import type { FindingBox } from './finding-box.ts'
import { joined, messagesIn, messageTextIn, textOf, type Parcel, type ParcelMessage } from './parcel.ts'
import { shown } from './placed.ts'

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
export function readEdxl(root: XmlElement, findings: FindingBox): Parcel {
  const objects = descendants(root, 'contentObject')
  const status = textOf(root, 'distributionStatus')
  for (const element of REQUIRED) {
    if (textOf(root, element) !== '') continue
    findings.say('feed-required', root, { element, parent: root.local, standard: 'EDXL-DE' })
  }
  if (status !== '' && !DISTRIBUTION_STATUSES.includes(status)) {
    const params = { element: 'distributionStatus', expected: DISTRIBUTION_STATUSES.join(', ') }
    findings.say('feed-status', root, { ...params, value: shown(status) })
  }
  if (objects.length === 0) findings.say('feed-empty', root, { element: 'contentObject' })
  return joined(objects.map((object) => readObject(object, status, findings)))
}

function readObject(object: XmlElement, envelopeStatus: string, findings: FindingBox): Parcel {
  const elements = messagesIn(object)
  const messages: readonly ParcelMessage[] =
    elements.length > 0
      ? elements.map((element) => ({ element, envelopeStatus }))
      : descendants(object, 'embeddedXMLContent').flatMap((element) => messageTextIn(element) ?? [])
  if (messages.length === 0) findings.say('feed-no-cap', object, { element: 'contentObject' })
  return { messages, links: [] }
}

/** Every element of this name below it, outermost only. */
const descendants = (element: XmlElement, local: string): readonly XmlElement[] =>
  elementsIn(element).flatMap((child) => (child.local === local ? [child] : descendants(child, local)))
