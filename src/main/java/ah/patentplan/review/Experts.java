package ah.patentplan.review;

import ah.patentplan.access.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** 专家库. */
public interface Experts extends Repository<Expert, String> {

    Expert save(Expert expert);

    Optional<Expert> findByAccount(String account);

    List<Expert> findAllByOrderByAccount();

    default Expert of(String account) {
        return findByAccount(account).orElseThrow(() -> new Refusal("专家库中没有账号为 " + account + " 的专家"));
    }
}
