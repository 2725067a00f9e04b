package ah.patentplan.declaration;

import java.util.UUID;

/**
 * 在途文件 – an upload whose bytes come part by part; it belongs to one declaration and one account.
 *
 * @param received bytes that are safe; the last ones only with the material
 * @param material id of what it became, null before
 */
record Arrival(
        UUID id,
        String number,
        MaterialKind kind,
        String indicator,
        String fileName,
        long length,
        long received,
        Long material) {

    boolean isDone() {
        return material != null;
    }
}
