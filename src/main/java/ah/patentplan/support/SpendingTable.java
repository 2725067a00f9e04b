package ah.patentplan.support;

import ah.patentplan.declaration.Correspondence;
import ah.patentplan.document.Spreadsheet;
import ah.patentplan.performance.GuidedProjects;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 经费决算表 – a project's rows, vouchers and checks as a spreadsheet. */
@Component
@Transactional(readOnly = true)
public class SpendingTable {

    private static final List<String> LINE_HEADS = List.of("预算科目", "预算（元）", "已支出（元）", "剩余（元）", "使用比例（%）", "超出允许比例");
    private static final List<String> ENTRY_HEADS =
            List.of("序号", "更正序号", "状态", "预算科目", "支出日期", "金额（元）", "收款方", "凭证号", "扫描件", "更正或作废理由", "登记人", "登记时间");
    private static final List<String> CHECK_HEADS = List.of("支出序号", "结论", "意见", "抽查人", "抽查时间", "单位答复", "答复时间");

    private final GuidedProjects projects;
    private final SpendingAccount account;
    private final SpendingBook book;
    private final SpendingReview review;

    SpendingTable(GuidedProjects projects, SpendingAccount account, SpendingBook book, SpendingReview review) {
        this.projects = projects;
        this.account = account;
        this.book = book;
        this.review = review;
    }

    /** The .xlsx file, for whoever may read the project. */
    public byte[] of(String number) {
        List<Spending> all = book.of(number);
        Set<Long> inForce = Amendable.inForce(all).stream().map(Spending::id).collect(Collectors.toSet());
        return Spreadsheet.file(List.of(
                new Spreadsheet(
                        "经费决算",
                        LINE_HEADS,
                        account.of(projects.read(number)).stream()
                                .map(SpendingTable::row)
                                .toList()),
                new Spreadsheet(
                        "支出凭证",
                        ENTRY_HEADS,
                        all.stream()
                                .map(one -> row(one, inForce.contains(one.id())))
                                .toList()),
                new Spreadsheet(
                        "抽查",
                        CHECK_HEADS,
                        review.of(number).stream().map(SpendingTable::row).toList())));
    }

    private static List<Object> row(SpendingLine line) {
        return Arrays.asList(
                line.item(),
                line.budgeted().yuan(),
                line.spent().yuan(),
                line.left().yuan(),
                line.used(),
                line.isBeyond() ? "是" : "否");
    }

    private static List<Object> row(Spending entry, boolean inForce) {
        Voucher voucher = entry.voucher();
        return Arrays.asList(
                entry.id(),
                entry.replaces(),
                entry.state(inForce),
                voucher.item(),
                voucher.spentOn(),
                voucher.amount().yuan(),
                voucher.payee(),
                voucher.voucher(),
                entry.scan().fileName(),
                entry.reason(),
                entry.enteredBy(),
                Correspondence.time(entry.enteredAt()));
    }

    private static List<Object> row(SpendingCheck check) {
        return Arrays.asList(
                check.spending(),
                check.finding().title(),
                check.remark(),
                check.checkedBy(),
                Correspondence.time(check.checkedAt()),
                check.answer(),
                check.answeredAt() == null ? null : Correspondence.time(check.answeredAt()));
    }
}
