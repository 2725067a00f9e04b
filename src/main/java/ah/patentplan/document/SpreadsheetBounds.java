package ah.patentplan.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** 表格大小 – looks through an .xlsx file without keeping anything of it: what may be given to the reader, and what would choke it. */
final class SpreadsheetBounds {

    static final int MAX_ROWS = 5_000;
    static final int MAX_COLUMNS = 26;

    /** Bytes of all it holds, unpacked. */
    private static final long MAX_UNPACKED = 32L * 1024 * 1024;

    private static final int MAX_PARTS = 200;
    private static final int MAX_FORMULAS = 1_000;
    private static final int LONGEST_FORMULA = 8_192;

    /** The reader makes as many cells as the column says: A1 to Z999999. */
    private static final Pattern PLACE = Pattern.compile("[A-Z][1-9][0-9]{0,5}");

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // every piece of a long text by itself, so that none is kept
        XML.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    private long unpacked;
    private int formulas;

    private SpreadsheetBounds() {}

    /** Unpacks by the same directory as the reader does; refuses what is too large or points elsewhere. */
    static void require(byte[] file) throws IOException, XMLStreamException {
        SpreadsheetBounds bounds = new SpreadsheetBounds();
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            if (parts.size() > MAX_PARTS) {
                throw tooLarge();
            }
            for (ZipArchiveEntry part : parts) {
                try (InputStream content = bounds.counted(zip.getInputStream(part))) {
                    bounds.look(part.getName(), content);
                }
            }
        }
    }

    private void look(String name, InputStream content) throws IOException, XMLStreamException {
        if (name.endsWith(".xml") || name.endsWith(".rels")) {
            XMLStreamReader xml = XML.createXMLStreamReader(content);
            while (xml.hasNext()) {
                look(xml, xml.next());
            }
        } else {
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void look(XMLStreamReader xml, int event) throws XMLStreamException {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new DocumentRefused("文件含有外部引用，不予接收，请使用模板填写");
        }
        if (event != XMLStreamConstants.START_ELEMENT) {
            return;
        }
        requireScanned(xml);
        if (xml.getLocalName().equals("c") && xml.getAttributeValue(null, "r") != null) {
            if (!PLACE.matcher(xml.getAttributeValue(null, "r")).matches()) {
                throw tooLarge();
            }
        }
        if (xml.getLocalName().equals("f")) {
            formulas++;
            if (formulas > MAX_FORMULAS || xml.getElementText().length() > LONGEST_FORMULA) {
                throw new DocumentRefused("表格中公式过多，请改为数值后再导入");
            }
        }
    }

    /** The reader takes a part for a sheet wherever the package says so: it must be one that is looked through here. */
    private static void requireScanned(XMLStreamReader xml) {
        String part = switch (xml.getLocalName()) {
            case "Override" -> xml.getAttributeValue(null, "PartName");
            case "Relationship" ->
                String.valueOf(xml.getAttributeValue(null, "Type")).endsWith("/worksheet")
                        ? xml.getAttributeValue(null, "Target")
                        : null;
            default -> null;
        };
        if (part != null && !part.endsWith(".xml")) {
            throw new DocumentRefused("不是规范的 .xlsx 文件，请使用模板填写");
        }
    }

    private InputStream counted(InputStream content) {
        return new FilterInputStream(content) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                count(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read = super.read(into, offset, length);
                count(Math.max(read, 0));
                return read;
            }
        };
    }

    private void count(int bytes) {
        unpacked += bytes;
        if (unpacked > MAX_UNPACKED) {
            throw tooLarge();
        }
    }

    static DocumentRefused tooLarge() {
        return new DocumentRefused("表格过大：最多%d行、%d列，请删去空白的行列和图片".formatted(MAX_ROWS, MAX_COLUMNS));
    }
}
