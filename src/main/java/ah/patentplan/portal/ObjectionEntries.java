package ah.patentplan.portal;

import ah.patentplan.access.Refusal;
import ah.patentplan.decision.Objection;
import ah.patentplan.decision.Objector;
import java.time.Instant;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/**
 * 异议表 – what the pages send of an objection.
 *
 * @param website a field that people do not see: only programs fill it in
 * @param files null where none was sent
 */
record ObjectionEntries(
        String name,
        String unit,
        String identity,
        String phone,
        String email,
        String ground,
        String website,
        List<MultipartFile> files) {

    void requirePerson() {
        if (website != null && !website.isEmpty()) {
            throw new Refusal("提交的内容格式不正确，请检查后再提交");
        }
    }

    Objection.Filing filing(Instant at) {
        return new Objection.Filing(new Objector(name, unit, identity, phone, email), ground, at);
    }

    /** A browser sends an empty file where none was chosen. */
    List<MultipartFile> chosen() {
        return files == null
                ? List.of()
                : files.stream().filter(file -> !file.isEmpty()).toList();
    }
}
