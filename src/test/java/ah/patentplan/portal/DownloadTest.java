package ah.patentplan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;

/** 下载 – a file arrives under its Chinese name. */
class DownloadTest {

    @Test
    void theChineseNameIsAnnouncedAsRfc6266Wants() {
        MockHttpServletResponse response = new MockHttpServletResponse();

        Download.announce(response, "高校院所知识产权运营能力提升项目+江淮示范大学.pdf");

        String header = response.getHeader(HttpHeaders.CONTENT_DISPOSITION);
        assertThat(header).contains("filename*=UTF-8''%E9%AB%98%E6%A0%A1");
        assertThat(ContentDisposition.parse(header).getFilename()).isEqualTo("高校院所知识产权运营能力提升项目+江淮示范大学.pdf");
        assertThat(response.getContentType()).isEqualTo("application/pdf");
        assertThat(response.getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
    }

    @Test
    void aLongNameIsCutToWhatFileSystemsTake() {
        MockHttpServletResponse response = new MockHttpServletResponse();

        Download.announce(response, "打印预览+高价值发明专利培育项目+" + "芯".repeat(100) + ".pdf");

        String name = ContentDisposition.parse(response.getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .getFilename();
        assertThat(name).startsWith("打印预览+高价值").endsWith("芯.pdf");
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(255);
    }
}
