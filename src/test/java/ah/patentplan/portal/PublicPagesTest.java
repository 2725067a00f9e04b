package ah.patentplan.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ah.patentplan.decision.PublicListing;
import ah.patentplan.decision.Publicities;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Programme;
import ah.patentplan.programme.Programmes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.ui.ExtendedModelMap;

/** 公示公告 – what the public page lists. */
class PublicPagesTest {

    @Test
    void allProjectsOfAYearStandOnOneList() {
        Programmes programmes = mock(Programmes.class);
        Publicities publicities = mock(Publicities.class);
        // each query answers an entity of its own
        when(programmes.of(2022)).thenAnswer(query -> mock(Programme.class));
        when(publicities.running(any())).thenReturn(List.of(listing(1), listing(2)));
        ExtendedModelMap model = new ExtendedModelMap();

        new PublicPages(programmes, publicities, null, null, Clock.systemUTC()).publicity(model);

        assertThat(model.get("running"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .hasSize(1)
                .allSatisfy((year, projects) -> assertThat((List<?>) projects).hasSize(2));
    }

    private static PublicListing listing(int n) {
        LocalDate day = LocalDate.of(2022, 10, 12);
        return new PublicListing(
                "2022-UO-%04d".formatted(n),
                2022,
                "大学" + n,
                Category.UNIVERSITY_OPERATION,
                "合肥市",
                "2022-M01",
                day,
                day);
    }
}
