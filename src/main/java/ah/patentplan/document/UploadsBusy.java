package ah.patentplan.document;

/** 检查繁忙 – nothing is known of the file: too many others are being checked. */
public class UploadsBusy extends DocumentRefused {

    UploadsBusy() {
        super("暂时无法检查：正在检查的文件较多，请稍后重试");
    }
}
