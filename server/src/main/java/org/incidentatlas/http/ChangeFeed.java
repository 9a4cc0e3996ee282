package org.incidentatlas.http;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.incidentatlas.ledger.PublishedChange;
import org.incidentatlas.timeline.Atlas;
import org.jspecify.annotations.Nullable;

/** Changes as an Atom feed (RFC 4287), newest first. Entries carry what is public of a record as it stands now. */
final class ChangeFeed {

    private static final String WARNING =
            "Not for day-to-day operational security. No dot means no report in this record, not safety.";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final String base;
    private final @Nullable String query;

    /**
     * @param base address of the service, without a path
     * @param query what was asked, without the question mark, or null
     */
    ChangeFeed(String base, @Nullable String query) {
        this.base = base;
        this.query = query;
    }

    String write(List<PublishedChange> oldestFirst, Atlas atlas) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            String self = base + "/api/changes.atom" + (query == null ? "" : "?" + query);
            element(xml, "id", self);
            element(xml, "title", "Incident Atlas: changes of the record");
            element(xml, "subtitle", WARNING);
            element(xml, "updated", updated(oldestFirst));
            xml.writeEmptyElement("link");
            xml.writeAttribute("rel", "self");
            xml.writeAttribute("href", self);
            xml.writeStartElement("author");
            element(xml, "name", "Incident Atlas");
            xml.writeEndElement();
            for (int at = oldestFirst.size() - 1; at >= 0; at--) {
                entry(xml, oldestFirst.get(at), atlas);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException cause) {
            throw new IllegalStateException("text in memory can always be written to", cause);
        }
        return text.toString();
    }

    private static String updated(List<PublishedChange> oldestFirst) {
        Instant newest = oldestFirst.isEmpty()
                ? Instant.EPOCH
                : oldestFirst.get(oldestFirst.size() - 1).at();
        return newest.toString();
    }

    private void entry(XMLStreamWriter xml, PublishedChange change, Atlas atlas) throws XMLStreamException {
        String path = RecordKind.ofLedger(change.kind()).map(RecordKind::path).orElse(change.kind());
        String address = base + "/api/" + path + "/" + change.id();
        xml.writeStartElement("entry");
        element(xml, "id", address + "/revisions#" + change.number());
        element(xml, "title", change.kind() + " " + change.action() + ": " + change.id());
        element(xml, "updated", change.at().toString());
        xml.writeEmptyElement("link");
        xml.writeAttribute("href", address);
        String summary = change.kind().equals("incident")
                ? atlas.incident(change.id())
                        .map(incident -> incident.when().from() + ": " + incident.summary())
                        .orElse("It is no longer in the record.")
                : change.kind() + " " + change.id();
        element(xml, "summary", summary);
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text.codePoints()
                .filter(ChangeFeed::isXml)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
        xml.writeEndElement();
    }

    /** Characters that XML 1.0 allows. */
    private static boolean isXml(int sign) {
        return sign == '\t' || sign == '\n' || sign >= 0x20 && sign != 0xFFFE && sign != 0xFFFF && !isSurrogate(sign);
    }

    private static boolean isSurrogate(int sign) {
        return sign >= 0xD800 && sign <= 0xDFFF;
    }
}
