package ah.patentplan.portal;

import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Intake;
import ah.patentplan.document.DocumentRefused;
import ah.patentplan.document.UploadsBusy;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.json.MappingJackson2JsonView;

/** 拒绝说明 – says in Chinese why something was not done: as JSON to scripts, as a page to people. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalPages {

    private final EveryPage everyPage;
    private final Acts acts;

    RefusalPages(EveryPage everyPage, Acts acts) {
        this.everyPage = everyPage;
        this.acts = acts;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request) {
        return refused(refusal.getMessage(), request);
    }

    @ExceptionHandler
    ModelAndView refused(DocumentRefused refusal, HttpServletRequest request) {
        return refused(refusal.getMessage(), request);
    }

    /** The refused transaction is over, the attempt goes on record. */
    private ModelAndView refused(String message, HttpServletRequest request) {
        acts.enterRefusal("拒绝", request.getRequestURI(), message);
        return answer(HttpStatus.UNPROCESSABLE_ENTITY, message, request);
    }

    @ExceptionHandler
    ModelAndView tooLarge(Intake.TooLarge refusal, HttpServletRequest request) {
        return answer(HttpStatus.PAYLOAD_TOO_LARGE, refusal.getMessage(), request);
    }

    /** An upload that ended meanwhile is nobody's attempt at anything. */
    @ExceptionHandler
    ModelAndView gone(Intake.Gone refusal, HttpServletRequest request) {
        return answer(HttpStatus.NOT_FOUND, refusal.getMessage(), request);
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException refusal, HttpServletRequest request) {
        return answer(HttpStatus.PAYLOAD_TOO_LARGE, "上传的文件过大，请压缩后再上传", request);
    }

    @ExceptionHandler
    ModelAndView busy(UploadsBusy busy, HttpServletRequest request) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, busy.getMessage(), request);
    }

    @ExceptionHandler
    ModelAndView changedMeanwhile(OptimisticLockingFailureException conflict, HttpServletRequest request) {
        return answer(HttpStatus.CONFLICT, "内容刚被他人修改，请刷新页面后再办理", request);
    }

    @ExceptionHandler({
        BindException.class,
        HttpMessageNotReadableException.class,
        MethodArgumentTypeMismatchException.class,
        MissingRequestValueException.class
    })
    ModelAndView unreadable(HttpServletRequest request) {
        return answer(HttpStatus.BAD_REQUEST, "提交的内容格式不正确，请检查后再提交", request);
    }

    private ModelAndView answer(HttpStatus status, String message, HttpServletRequest request) {
        ModelAndView answer = new ModelAndView();
        answer.setStatus(status);
        if (request.getRequestURI().startsWith("/api/")) {
            answer.setView(new MappingJackson2JsonView());
            answer.addAllObjects(Map.of("message", message));
        } else {
            answer.setViewName("refused");
            answer.addAllObjects(everyPage.attributes());
            answer.addAllObjects(Map.of("message", message, "back", back(request)));
        }
        return answer;
    }

    /** The page that the person came from, on this site. */
    private static String back(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        try {
            URI page = URI.create(referer == null ? "/" : referer);
            return request.getServerName().equals(page.getHost()) ? page.getRawPath() : "/";
        } catch (IllegalArgumentException malformed) {
            return "/";
        }
    }
}
