package ah.patentplan.workflow;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** 登录后首页 – applicants go to their declarations, staff to their desk. */
class FirstPage extends SavedRequestAwareAuthenticationSuccessHandler {

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, Authentication login) {
        return ((Actor) login.getPrincipal()).is(Role.APPLICANT) ? "/my" : "/staff";
    }
}
