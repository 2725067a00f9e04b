package ah.patentplan.support;

import ah.patentplan.document.DocumentStore;
import ah.patentplan.document.Uploads;
import ah.patentplan.performance.GuidedProject;
import ah.patentplan.programme.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** 有保障的项目 – the ground of the tests about support, other money and spending: 设备 60万元 and 培训 40万元. */
@Import({
    SpendingAccount.class,
    SpendingBook.class,
    SpendingReview.class,
    Supporting.class,
    SupportFigures.class,
    OtherFundsStating.class,
    Scans.class,
    DocumentStore.class,
    Uploads.class
})
abstract class SupportedProject extends GuidedProject {

    static final LocalDate DAY = LocalDate.of(2023, 6, 1);

    @Autowired
    SpendingBook book;

    @Autowired
    SpendingAccount account;

    @Autowired
    Spendings spendings;

    @TempDir
    private Path folder;

    static Money yuan(String yuan) {
        return Yuan.of("金额", yuan);
    }

    Scans.Checked scan(String name) {
        try {
            Path file = folder.resolve(name);
            Files.writeString(file, name);
            return new Scans.Checked(name, file, "application/pdf");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Voucher voucher(String item, String amount, String number) {
        return new Voucher(item, DAY, yuan(amount), "江淮仪器公司", number);
    }

    /** The unit enters a voucher of 1 June 2023. */
    void spends(String item, String amount, String number) {
        asUnit();
        book.enter(this.number, voucher(item, amount, number), scan(number + ".pdf"));
    }

    Long lastEntry() {
        var all = spendings.findByNumberOrderById(number);
        return all.get(all.size() - 1).id();
    }
}
