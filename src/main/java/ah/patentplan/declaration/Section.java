package ah.patentplan.declaration;

import java.util.Set;

/**
 * 申报书章节 – a part of the declaration that can be returned for correction by itself: a section of the form, or a kind
 * of material.
 *
 * @param id id of the form's group, or name of the {@link MaterialKind}
 * @param label as printed, 二、申报内容
 * @param keys keys of its answers; none for a kind of material
 */
public record Section(String id, String label, Set<String> keys) {

    public static Section of(MaterialKind kind) {
        return new Section(kind.name(), "材料：" + kind.title(), Set.of());
    }
}
