package ah.patentplan.workflow;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import ah.patentplan.access.Role;
import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** 门禁 – who may come in through which door: portal, web apps, REST. */
@Configuration
class Doors {

    private static final String[] STAFF = Arrays.stream(Role.values())
            .filter(role -> role != Role.APPLICANT)
            .map(Role::group)
            .toArray(String[]::new);

    /** 流程接口 – Modeler and programs log in with every call; no session, so no forged request rides on one. */
    @Bean
    @Order(1)
    SecurityFilterChain restDoor(HttpSecurity http) throws Exception {
        return http.securityMatcher(withDefaults().matcher("/engine-rest/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAnyAuthority(STAFF))
                .httpBasic(basic -> basic.realmName("patent-plan"))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain portalDoor(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/", "/login", "/publicity/**", "/approved", "/assets/**", "/favicon.ico")
                        .permitAll()
                        // the engine asks for the right to Cockpit only at its pages, not at its queries
                        .requestMatchers("/camunda/api/cockpit/**", "/cockpit/**")
                        .hasAnyAuthority(Role.AUDITOR.group(), Role.ADMINISTRATOR.group())
                        .requestMatchers("/camunda", "/camunda/**", "/staff/**")
                        .hasAnyAuthority(STAFF)
                        .requestMatchers("/admin/**")
                        .hasAuthority(Role.ADMINISTRATOR.group())
                        .requestMatchers("/my/**")
                        .hasAuthority(Role.APPLICANT.group())
                        .anyRequest()
                        .authenticated())
                .formLogin(login -> login.loginPage("/login").successHandler(new FirstPage()))
                .logout(logout -> logout.logoutSuccessUrl("/"))
                // the web apps bring their own protection against forged requests; an objection is nobody's who is
                // logged
                // in, and where it is too large its token would not be found
                .csrf(csrf -> csrf.ignoringRequestMatchers(
                        withDefaults().matcher("/camunda/**"),
                        withDefaults().matcher(HttpMethod.POST, "/publicity/{number}/objection")))
                .headers(headers -> headers.frameOptions(frames -> frames.sameOrigin()))
                .build();
    }

    /** 单点登录 – who is logged in at the portal is logged in at the web apps. */
    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webAppLogin() {
        var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.addInitParameter("authentication-provider", PortalLogin.class.getName());
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }

    static final int AFTER_SECURITY = 201;
}
