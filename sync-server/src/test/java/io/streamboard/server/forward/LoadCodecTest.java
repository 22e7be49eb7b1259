package io.streamboard.server.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.placement.Node;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LoadCodecTest {
  private static final Node NODE = new Node("node-1", URI.create("http://node-1:7420/board"));

  private static Load load(SplittableRandom random) {
    return new Load(
        NODE,
        List.of(
            Batches.any(random),
            new Parcel.Beat(random.nextLong(), Map.of(new BoardId("b1"), 17L)),
            new Parcel.Echo(-5, Map.of(0, 0L, 7, 4_900L)),
            Batches.any(random)));
  }

  @Test
  void whatIsWrittenIsRead() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 200; round++) {
      Load load = load(random);
      Load read = LoadCodec.decode(LoadCodec.encode(load));
      assertThat(read.from()).isEqualTo(NODE);
      assertThat(read.parcels().stream().map(Batches::text))
          .isEqualTo(load.parcels().stream().map(Batches::text).toList());
    }
  }

  @Test
  void questionsAndAnswersAreReadAsTheyAreWritten() {
    Ask image = new Ask.ForImage(NODE, new BoardId("b1"));
    Ask take =
        new Ask.ToTake(
            new PersonId("ana"),
            new ClientMessage.Submit(
                new BoardId("b1"),
                new WriterId("w1"),
                3,
                List.of(new Operation.BoardCreate("Plans")),
                Optional.empty()));
    assertThat(AskCodec.decode(AskCodec.encode(image))).isEqualTo(image);
    assertThat(AskCodec.decode(AskCodec.encode(take))).isEqualTo(take);
    Answer taken = new Answer.Taken(Map.of(4L, ErrorCode.BUSY));
    assertThat(AskCodec.decodeAnswer(AskCodec.encode(taken))).isEqualTo(taken);
    Answer declined = new Answer.Declined(ErrorCode.BEHIND);
    assertThat(AskCodec.decodeAnswer(AskCodec.encode(declined))).isEqualTo(declined);
    byte[] state = {1, 2, 3};
    assertThat(AskCodec.decodeAnswer(AskCodec.encode(new Answer.Image(3, 9, 40, -1, state))))
        .isInstanceOfSatisfying(
            Answer.Image.class,
            read -> {
              assertThat(read.offset()).isEqualTo(-1);
              assertThat(read.state()).isEqualTo(state);
            });
  }

  @Test
  void whatNobodyWroteIsRefusedWithATypedError() {
    SplittableRandom random = new SplittableRandom(20_261_122);
    byte[] ask = AskCodec.encode(new Ask.ForImage(NODE, new BoardId("b1")));
    byte[] answer = AskCodec.encode(new Answer.Image(3, 9, 40, 100, new byte[50]));
    for (int round = 0; round < 3_000; round++) {
      spoil(LoadCodec.encode(load(random)), random, LoadCodec::decode);
      spoil(ask, random, AskCodec::decode);
      spoil(answer, random, AskCodec::decodeAnswer);
    }
    assertThatThrownBy(() -> LoadCodec.decode(new byte[LoadCodec.MOST_BYTES + 1]))
        .isInstanceOf(MalformedParcelException.class);
    assertThatThrownBy(() -> LoadCodec.decode(new byte[] {2, 0, 0}))
        .isInstanceOf(MalformedParcelException.class)
        .hasMessageContaining("format");
  }

  /** Is read or refused; anything else that is thrown fails the test. */
  private static void spoil(byte[] good, SplittableRandom random, Function<byte[], ?> codec) {
    byte[] bytes = Arrays.copyOf(good, random.nextInt(good.length + 6));
    for (int flips = random.nextInt(4); flips > 0 && bytes.length > 0; flips--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    try {
      assertThat(codec.apply(bytes)).isNotNull();
    } catch (MalformedParcelException typed) {
      assertThat(typed.getMessage()).isNotEmpty();
    }
  }
}
