package ah.patentplan.performance;

import java.util.List;
import org.springframework.data.repository.Repository;

/** 指导记录库. */
public interface GuidanceNotes extends Repository<GuidanceNote, Long> {

    GuidanceNote save(GuidanceNote note);

    List<GuidanceNote> findByNumberOrderById(String number);
}
