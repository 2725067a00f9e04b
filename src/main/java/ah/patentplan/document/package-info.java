/** 公文 – pages, the store of documents, files from outside, the one bound file; knows nothing of the programme. */
@org.springframework.modulith.ApplicationModule(displayName = "公文")
package ah.patentplan.document;
