package ah.patentplan.funding;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** 台账明细库 – the entries of a programme with the papers behind them, in one query however many projects there are. */
interface LedgerRows extends Repository<Booking, Long> {

    /**
     * Entries in the order of the bookings, debit first. A letter belongs to the booking of its kind that is nearest in time:
     * both are of one transaction.
     *
     * @param before excluded
     * @param number of a project, empty for all of the programme
     */
    @Query(nativeQuery = true, value = """
            select b.id as "booking", b.number as "number", d.unit_name as "unitName", b.category as "category",
                r.name as "city", b.kind as "kind", b.key as "key", b.text as "text", b.booked_by as "bookedBy",
                b.booked_at as "bookedAt", e.account as "account", e.debit as "debit", e.credit as "credit",
                o.number as "paymentOrder", coalesce(o.voucher, v.voucher) as "voucher",
                (select string_agg(doc.series || '〔' || doc.year || '〕' || doc.number || '号', '、' order by doc.id)
                    from official_document doc where doc.about = b.key or doc.id = l.document) as "references"
            from booking b
                join entry e on e.booking = b.id
                left join declaration d on d.number = b.number
                left join region r on r.code = d.region
                left join payment_order o on o.number = b.key
                left join recovery_receipt v on v.key = b.key
                left join lateral (
                    select document from letter
                        where number = b.number and document is not null
                            and (b.kind, kind) in (
                                ('COMMITMENT', 'approval'), ('PAYMENT', 'payment'),
                                ('RELEASE_OF_COMMITMENT', 'revoked'), ('REFUND', 'refunded'),
                                ('CLAIM', 'repaymentDemand'), ('RECOVERY', 'recovered'))
                        order by abs(extract(epoch from written_at - b.booked_at)), id
                        limit 1) l on true
            where b.year = :programme and b.booked_at < :before and (:number = '' or b.number = :number)
            order by b.id, e.credit, e.account""")
    List<LedgerRow> before(int programme, Instant before, String number);

    /** What stands on the accounts of the projects, by number. */
    @Query(nativeQuery = true, value = """
            select l.number as "number", d.unit_name as "unitName", l.category as "category", d.region as "region",
                r.name as "city", d.state as "state", l.account as "account", l.balance as "balance"
            from ledger_balance l
                join declaration d on d.number = l.number
                join region r on r.code = d.region
            where l.year = :programme and (:all or d.region = :region and d.category <> 'KEY_CITY')
            order by l.number, l.account""")
    List<StandingRow> standing(int programme, boolean all, String region);
}
