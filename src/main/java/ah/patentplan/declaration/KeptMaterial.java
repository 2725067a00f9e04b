package ah.patentplan.declaration;

import java.time.Instant;

/** 原有材料 – an uploaded file as it stood before a correction; its bytes stay in the document store. */
public record KeptMaterial(
        MaterialKind kind,
        String fileName,
        String sha256,
        String pagesSha256,
        long size,
        int pages,
        String indicator,
        String uploadedBy,
        Instant uploadedAt) {

    static KeptMaterial of(Material material) {
        return new KeptMaterial(
                material.kind(),
                material.fileName(),
                material.sha256(),
                material.pagesSha256(),
                material.size(),
                material.pages(),
                material.indicator(),
                material.uploadedBy(),
                material.uploadedAt());
    }

    Material restored(String number) {
        Material material = new Material(number, kind, fileName, sha256);
        material.measured(size, pages);
        material.bindsAs(pagesSha256);
        material.proves(indicator);
        material.uploaded(uploadedBy, uploadedAt);
        return material;
    }
}
