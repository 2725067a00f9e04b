package ah.patentplan.document;

import java.nio.file.Path;

/**
 * 合格文件 – a file from outside that did no harm.
 *
 * @param pdf what can be bound: the file itself, or the page made of a picture, beside it
 */
public record CheckedFile(FileKind kind, int pages, Path pdf) {}
