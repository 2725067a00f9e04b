package ah.patentplan.document;

import ah.patentplan.FeatureTest;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** 合成耗时 – the way out of the database, through the binder and back into the database. */
@FeatureTest
@Import(DocumentStore.class)
class AssemblyBench {

    @Autowired
    private DocumentStore store;

    @TempDir
    private Path folder;

    @Test
    void outOfTheStoreThroughTheBinderAndBack() throws Exception {
        List<String> hashes = new ArrayList<>();
        int n = 0;
        for (Path file : ScannedFiles.all()) {
            // else all have the same bytes and are stored once
            Path distinct = Files.copy(file, folder.resolve("in-" + n + ".pdf"));
            Files.writeString(distinct, "%" + n++ + "\n%%EOF\n", StandardOpenOption.APPEND);
            try (InputStream content = Files.newInputStream(distinct)) {
                hashes.add(store.store(content, "application/pdf").sha256());
            }
        }
        long out = Stopwatch.median(3, () -> {
            for (String hash : hashes) {
                store.copyToFile(hash, folder.resolve(hash + ".pdf"));
            }
        });
        Part[] parts = hashes.stream()
                .map(hash -> Part.of(hash, Source.of(folder.resolve(hash + ".pdf"))))
                .toArray(Part[]::new);
        Path result = folder.resolve("result.pdf");
        long bind = Stopwatch.median(3, () -> Bound.of(result, parts));
        long back = Stopwatch.median(3, () -> store.storeOwn(result, "application/pdf"));
        System.out.printf("从文件库取出 %d ms，汇编 %d ms，存入文件库 %d ms%n", out, bind, back);
    }
}
