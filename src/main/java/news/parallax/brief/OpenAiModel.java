package news.parallax.brief;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Duration;

/** A model behind an interface like OpenAI's. It gets no tools, and it is asked once: trying again is the writer's decision. */
final class OpenAiModel implements LanguageModel {
    private static final int MOST_TOKENS = 1_200;
    private static final ResponseFormat BRIEF = ResponseFormat.builder()
            .type(ResponseFormatType.JSON)
            .jsonSchema(JsonSchema.builder()
                    .name("brief")
                    .rootElement(JsonObjectSchema.builder()
                            .addStringProperty("headline")
                            .addStringProperty("standfirst")
                            .addProperty(
                                    "bullets",
                                    JsonArraySchema.builder()
                                            .items(JsonObjectSchema.builder()
                                                    .addProperty("text", new JsonStringSchema())
                                                    .addProperty(
                                                            "citations",
                                                            JsonArraySchema.builder()
                                                                    .items(new JsonIntegerSchema())
                                                                    .build())
                                                    .required("text", "citations")
                                                    .additionalProperties(false)
                                                    .build())
                                            .build())
                            .required("headline", "standfirst", "bullets")
                            .additionalProperties(false)
                            .build())
                    .build())
            .build();

    private final OpenAiChatModel model;

    OpenAiModel(String url, String name, String key, Duration deadline) {
        this.model = OpenAiChatModel.builder()
                .baseUrl(url)
                .modelName(name)
                .apiKey(key.isEmpty() ? "none" : key)
                .timeout(deadline)
                // its own retries know neither our deadline nor Retry-After
                .maxRetries(0)
                .maxCompletionTokens(MOST_TOKENS)
                .temperature(0.0)
                .strictJsonSchema(true)
                .logRequests(false)
                .logResponses(false)
                .build();
    }

    @Override
    public Answer answer(String rules, String material) {
        ChatResponse response = model.chat(ChatRequest.builder()
                .messages(SystemMessage.from(rules), UserMessage.from(material))
                .responseFormat(BRIEF)
                .build());
        String text = response.aiMessage().text();
        TokenUsage usage = response.tokenUsage();
        return new Answer(
                text == null ? "" : text,
                response.finishReason() == FinishReason.STOP,
                usage == null || usage.inputTokenCount() == null ? 0 : usage.inputTokenCount(),
                usage == null || usage.outputTokenCount() == null ? 0 : usage.outputTokenCount());
    }
}
