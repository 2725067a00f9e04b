package ah.patentplan.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** 页面呈现 – how pages print times, and how browsers may keep scripts and styles. */
@Configuration
class Presentation implements WebMvcConfigurer {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int YEAR = 365;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZONE);

    private final PrintableWords printable;

    Presentation(PrintableWords printable) {
        this.printable = printable;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // after the one that tells the page of a refusal how times are printed
        registry.addInterceptor(printable).order(1);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(Instant.class, String.class, TIME::format);
    }

    /** The address of a script or style carries the hash of its content. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(YEAR)))
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    /** Puts the hash into the addresses that templates write. */
    @Bean
    ResourceUrlEncodingFilter resourceUrlEncodingFilter() {
        return new ResourceUrlEncodingFilter();
    }
}
