package ah.patentplan.review;

import java.util.List;

/**
 * 专家库表格 – one sheet of the file in which the pool is exported and imported.
 *
 * @param prefix with which a fault in it begins
 */
record ExpertSheet(String title, List<String> heads, String prefix) {

    static final String ACCOUNT = "账号";

    static final ExpertSheet EXPERTS = new ExpertSheet(
            "专家",
            List.of(
                    ACCOUNT,
                    ExpertEntry.NAME,
                    ExpertEntry.UNIT_NAME,
                    ExpertEntry.CREDIT_CODE,
                    ExpertEntry.REGION,
                    ExpertEntry.FIELDS,
                    ExpertEntry.MAX_LOAD,
                    ExpertEntry.ACTIVE),
            "");

    static final ExpertSheet RELATIONS = new ExpertSheet(
            "利益关系",
            List.of(ACCOUNT, RelationEntry.KIND, RelationEntry.UNIT_NAME, ExpertEntry.CREDIT_CODE, RelationEntry.NOTE),
            "“利益关系”表");
}
