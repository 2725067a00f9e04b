package ah.patentplan.document;

import org.springframework.context.annotation.Import;

/** 排版 – fonts, pages and the seal, for tests of other packages. */
@Import({Fonts.class, Pages.class, Seals.class})
public class Typesetting {}
