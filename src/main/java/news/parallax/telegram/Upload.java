package news.parallax.telegram;

import java.util.Map;
import news.parallax.chat.Attachment;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;

/**
 * A file on its way to a chat.
 *
 * @param file the file
 * @param fields what goes with it, by the Bot API's names
 */
record Upload(Attachment file, Map<String, String> fields) {
    /** The method of the Bot API that takes it. */
    String method() {
        return picture() ? "sendPhoto" : "sendDocument";
    }

    /** File and fields as one form. */
    RequestBody body() {
        MultipartBody.Builder form = new MultipartBody.Builder().setType(MultipartBody.FORM);
        fields.forEach(form::addFormDataPart);
        return form.addFormDataPart(
                        picture() ? "photo" : "document",
                        file.name(),
                        RequestBody.create(
                                file.bytes(), MediaType.get(file.kind().mediaType())))
                .build();
    }

    private boolean picture() {
        return file.kind() == Attachment.Kind.PICTURE;
    }
}
