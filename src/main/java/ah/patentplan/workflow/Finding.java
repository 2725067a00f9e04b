package ah.patentplan.workflow;

/**
 * 检查发现 – what does not fit between a year's notice and a release.
 *
 * @param category title of the category
 * @param file of the release
 * @param message what is wrong, in Chinese
 */
public record Finding(String category, String file, String message) {}
