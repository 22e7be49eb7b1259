package io.streamboard.server.forward;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ErrorCode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Questions and answers as bytes; the first byte is the format. */
public final class AskCodec {
  /** No question is larger: that of a message, and who asks. */
  public static final int MOST_BYTES = 512 * 1024;

  /** No answer is larger than the largest board. */
  public static final int MOST_ANSWER_BYTES = 256 * 1024 * 1024;

  private static final int FORMAT = 1;
  private static final int IMAGE = 1;
  private static final int TAKE = 2;
  private static final int DECLINED = 3;

  private AskCodec() {}

  public static byte[] encode(Ask ask) {
    ParcelWriter out = new ParcelWriter().small(FORMAT);
    return switch (ask) {
      case Ask.ForImage image ->
          LoadCodec.write(out.small(IMAGE), image.node()).text(image.board().value()).bytes();
      case Ask.ToTake take ->
          out.small(TAKE)
              .text(take.person().value())
              .text(MessageCodec.encode(take.submit()))
              .bytes();
    };
  }

  /** Throws {@link MalformedParcelException}. */
  public static Ask decode(byte[] bytes) {
    return ParcelReader.read(
        bytes,
        in ->
            switch (kind(in)) {
              case IMAGE -> new Ask.ForImage(LoadCodec.node(in), new BoardId(in.text()));
              case TAKE -> new Ask.ToTake(new PersonId(in.text()), submit(in.text()));
              default -> throw new MalformedParcelException("a question that is not known here");
            });
  }

  public static byte[] encode(Answer answer) {
    ParcelWriter out = new ParcelWriter().small(FORMAT);
    return switch (answer) {
      case Answer.Image image ->
          out.small(IMAGE)
              .number(image.partition())
              .number(image.epoch())
              .number(image.sinceAtEnd())
              .number(image.offset() + 1)
              .block(image.state())
              .bytes();
      case Answer.Taken taken -> {
        out.small(TAKE).number(taken.refused().size());
        new TreeMap<>(taken.refused())
            .forEach((counter, code) -> out.number(counter).text(code.code()));
        yield out.bytes();
      }
      case Answer.Declined declined -> out.small(DECLINED).text(declined.code().code()).bytes();
    };
  }

  /** Throws {@link MalformedParcelException}. */
  public static Answer decodeAnswer(byte[] bytes) {
    return ParcelReader.read(
        bytes,
        in ->
            switch (kind(in)) {
              case IMAGE ->
                  new Answer.Image(
                      Math.toIntExact(in.count()),
                      in.count(),
                      in.count(),
                      in.count() - 1,
                      in.block());
              case TAKE -> taken(in);
              case DECLINED -> new Answer.Declined(code(in.text()));
              default -> throw new MalformedParcelException("an answer that is not known here");
            });
  }

  private static int kind(ParcelReader in) {
    if (in.small() != FORMAT) {
      throw new MalformedParcelException("a format that is not known here");
    }
    return in.small();
  }

  private static ClientMessage.Submit submit(String text) {
    if (MessageCodec.decodeClient(text) instanceof ClientMessage.Submit submit) {
      return submit;
    }
    throw new MalformedParcelException("no operations");
  }

  private static Answer.Taken taken(ParcelReader in) {
    Map<Long, ErrorCode> refused = new HashMap<>();
    for (long left = in.count(); left > 0; left--) {
      refused.put(in.count(), code(in.text()));
    }
    return new Answer.Taken(refused);
  }

  private static ErrorCode code(String text) {
    return Arrays.stream(ErrorCode.values())
        .filter(code -> code.code().equals(text))
        .findFirst()
        .orElseThrow(() -> new MalformedParcelException("a code that is not known here"));
  }
}
