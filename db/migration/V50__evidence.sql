-- 证明材料: the condition that a piece of evidence is for, named by its indicator; null for evidence in general
alter table material add indicator text;
