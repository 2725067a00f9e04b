package ah.patentplan.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** 手写 PDF – objects exactly as they are given, with a right table of them; what no library would write. */
final class RawPdf {

    private final Map<Integer, byte[]> objects = new TreeMap<>();
    private String trailer = "/Root 1 0 R";

    /** 1 catalogue, 2 root of the pages, 3 the only page, 4 its content. */
    static RawPdf onePage() {
        return new RawPdf()
                        .object(1, "<</Type/Catalog/Pages 2 0 R>>")
                        .object(2, "<</Type/Pages/Count 1/Kids[3 0 R]>>")
                        .object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>")
                        .stream(4, "", latin("0 0 100 100 re f"));
    }

    /** One page whose entries beside type, parent and size are these. */
    static RawPdf page(String entries) {
        return onePage().object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]" + entries + ">>");
    }

    /** One page, with more in the catalogue. */
    static RawPdf catalogue(String entries) {
        return onePage().object(1, "<</Type/Catalog/Pages 2 0 R" + entries + ">>");
    }

    RawPdf object(int number, String body) {
        objects.put(number, latin(body));
        return this;
    }

    RawPdf stream(int number, String entries, byte[] data) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(latin("<<" + entries + "/Length " + data.length + ">>\nstream\n"));
        body.writeBytes(data);
        body.writeBytes(latin("\nendstream"));
        objects.put(number, body.toByteArray());
        return this;
    }

    RawPdf trailer(String entries) {
        trailer = entries;
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        StringBuilder table = new StringBuilder("xref\n0 1\n0000000000 65535 f \n");
        file.writeBytes(latin("%PDF-1.4\n"));
        objects.forEach((number, body) -> {
            table.append("%d 1\n%010d 00000 n \n".formatted(number, file.size()));
            file.writeBytes(latin(number + " 0 obj\n"));
            file.writeBytes(body);
            file.writeBytes(latin("\nendobj\n"));
        });
        int start = file.size();
        file.writeBytes(latin(table.toString()));
        file.writeBytes(latin("trailer\n<<" + trailer.replace("{start}", "" + start) + "/Size " + (objects.size() + 1)
                + ">>\nstartxref\n" + start + "\n%%EOF\n"));
        return file.toByteArray();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
