package io.streamboard.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.digest.Sha256;
import io.streamboard.model.docs.Document;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.operation.Operation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Holds docs/log-format.md to its word. */
class LogFormatDocumentTest {
  private final Document document = Document.of("log-format.md");

  @Test
  void everyOperationHasAnExampleThatIsRead() {
    Set<Class<?>> met = new HashSet<>();
    for (String example : document.blocks("json operation")) {
      Operation operation = OperationReader.read(Json.message(example));
      Output out = new Output();
      OperationWriter.write(out, operation);
      assertThat(OperationReader.read(Json.message(out.finish()))).isEqualTo(operation);
      met.add(operation.getClass());
    }
    Set<Class<?>> encoded = new HashSet<>(Set.of(Kinds.of(Operation.class)));
    encoded.remove(Operation.Unreadable.class);
    assertThat(met).isEqualTo(encoded);
  }

  @Test
  void recordInTheDocumentIsWhatIsStored() {
    byte[] stored = document.block("json record").getBytes(StandardCharsets.UTF_8);
    LogEntry.Readable entry = (LogEntry.Readable) LogRecordCodec.decode(stored);
    assertThat(LogRecordCodec.encode(entry.content())).isEqualTo(stored);
  }

  @Test
  void chainAndStateComeOutAsTheDocumentSays() {
    byte[] stored = document.block("json chain").getBytes(StandardCharsets.UTF_8);
    LogEntry.Readable entry = (LogEntry.Readable) LogRecordCodec.decode(stored);
    Folded folded = BoardFold.fold(BoardState.absent(new BoardId("welcome")), entry);
    List<String> chain = new ArrayList<>(List.of(Sha256.hex(stored)));
    String value = "0".repeat(32);
    for (int i = 0; i < folded.operations().size(); i++) {
      String step =
          value
              + "\n"
              + chain.getFirst()
              + "\n"
              + i
              + "\n"
              + folded.operations().get(i).outcome().text();
      value = Sha256.hex(step).substring(0, 32);
      chain.add(value);
    }
    assertThat(String.join("\n", chain)).isEqualTo(document.block("text chain"));
    assertThat(folded.after().chain().value()).isEqualTo(value);
    assertThat(new String(StateCodec.encode(folded.after()), StandardCharsets.UTF_8))
        .isEqualTo(document.block("json state"));
  }

  @Test
  void widgetInTheDocumentIsCanonical() {
    String widget = document.block("json widget-state");
    byte[] again = StateCodec.encodeWidget(WidgetStateJson.read(Json.message(widget)));
    assertThat(new String(again, StandardCharsets.UTF_8)).isEqualTo(widget);
  }
}
