package ah.patentplan.review;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.MovableClock;
import ah.patentplan.access.Actor;
import ah.patentplan.access.Refusal;
import ah.patentplan.declaration.Correcting;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Materials;
import ah.patentplan.declaration.Submission;
import ah.patentplan.document.DocumentStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** 同时推荐 – two officials of one city recommend at the same moment, each in a transaction of its own. */
@FeatureTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@DirtiesContext
@Import({CityReview.class, Quotas.class, Correcting.class, Submission.class, Materials.class, DocumentStore.class})
class RecommendingAtOnceTest {

    @Autowired
    private CityReview review;

    @Autowired
    private Given given;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void twoDeclarationsOfOneCity() {
        given.programmeOf2022();
        clock.moveTo(Instant.parse("2022-09-20T02:00:00Z"));
        for (int n = 1; n <= 2; n++) {
            String number = given.declaration(n, DeclarationState.SUBMITTED);
            jdbc.update(
                    "insert into material (number, kind, file_name, sha256, size, pages, uploaded_by, uploaded_at)"
                            + " values (?, 'CITY_OPINION', '意见.pdf', repeat('0', 64), 1, 1, 'city', now())",
                    number);
        }
        jdbc.update("update declaration set region = '340200', category = 'INDUSTRY_CENTRE'");
    }

    @Test
    void theLastPlaceOfAQuotaIsGivenOnce() {
        List<String> outcomes = atOnce();

        assertThat(outcomes).containsOnlyOnce("推荐");
        assertThat(outcomes).anyMatch(outcome -> outcome.startsWith("推荐名额已用完"));
        assertThat(jdbc.queryForObject("select count(*) from declaration where state = 'RECOMMENDED'", Integer.class))
                .isOne();
    }

    private List<String> atOnce() {
        CyclicBarrier start = new CyclicBarrier(2);
        return Stream.of(1, 2).map(n -> CompletableFuture.supplyAsync(() -> recommend(start, n))).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private String recommend(CyclicBarrier start, int n) {
        Actor actor = new Actor("city", "city", Set.of("cityBureau", "cityBureau-340200"));
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(actor, null));
        try {
            return new TransactionTemplate(transactions).execute(status -> {
                await(start);
                review.recommend("2022-UO-000" + n, BigDecimal.valueOf(n), "同意推荐");
                return "推荐";
            });
        } catch (Refusal refusal) {
            return refusal.getMessage();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (Exception interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
