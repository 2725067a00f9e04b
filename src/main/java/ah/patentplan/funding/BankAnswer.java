package ah.patentplan.funding;

/**
 * 付款结果 – what the bank says of one payment, from one row of its file.
 *
 * @param row in the file, from 1
 * @param key 付款标识
 * @param voucher 凭证号, empty where it failed
 * @param failure 失败原因, empty where it was paid
 */
public record BankAnswer(int row, String key, boolean paid, String voucher, String failure) {}
