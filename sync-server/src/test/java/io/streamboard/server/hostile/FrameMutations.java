package io.streamboard.server.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Makes wrong sessions of a right one: other bytes, other JSON, another order, other fragments,
 * masks and lengths, other writes. The same frames and seed give the same attempts.
 */
final class FrameMutations {
  private static final List<String> SPLINTERS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "\\",
          "null",
          "true",
          "-1",
          "1e999",
          "0.1",
          "\\u0000",
          "\\ud800",
          "[[[[[[[[",
          "99999999999999999999",
          "\"type\":\"submit\"",
          "\"board\":\"b1\"",
          "9007199254740993");
  private static final int[] HEADS = {0x01, 0x82, 0xC1, 0x83, 0x88, 0x89, 0x8A, 0x09, 0x80, 0x00};

  private final List<String> recorded;
  private final SplittableRandom random;
  private boolean unfinished;

  FrameMutations(List<String> recorded, long seed) {
    this.recorded = recorded;
    this.random = new SplittableRandom(seed);
  }

  Attempt next() {
    unfinished = false;
    boolean strange = oneIn(10);
    byte[] handshake = Requests.handshake("token-eve");
    byte[] frames = frames();
    boolean leaves = oneIn(12);
    if (oneIn(12)) {
      frames = Arrays.copyOf(frames, random.nextInt(frames.length + 1));
      unfinished = true;
    }
    return new Attempt(
        strange ? disturbed(handshake) : handshake, strange, writes(frames), unfinished, leaves);
  }

  private byte[] frames() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (String text : messages()) {
      byte[] payload = oneIn(3) ? text.getBytes(UTF_8) : mutated(text);
      all.writeBytes(frame(payload));
    }
    byte[] frames = all.toByteArray();
    if (oneIn(10)) {
      unfinished = true;
      return disturbed(frames);
    }
    return frames;
  }

  /** Some that followed each other, now and then in another order, left out or said twice. */
  private List<String> messages() {
    int from = random.nextInt(recorded.size());
    int to = Math.min(recorded.size(), from + random.nextInt(1, 6));
    List<String> some = new ArrayList<>(recorded.subList(from, to));
    if (oneIn(3)) {
      some.add(any());
      Collections.shuffle(some, new Random(random.nextLong()));
    }
    return some;
  }

  private byte[] mutated(String text) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      int at = random.nextInt(changed.length());
      int to = Math.min(changed.length(), at + random.nextInt(1, 12));
      switch (random.nextInt(5)) {
        case 0 -> changed.delete(at, to);
        case 1 -> changed.insert(at, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
        case 2 -> changed.setCharAt(at, (char) random.nextInt(0x20, 0x3000));
        case 3 -> changed.insert(at, changed.substring(at, to));
        default -> changed.replace(at, to, piece(any()));
      }
      if (changed.isEmpty()) {
        changed.append(' ');
      }
    }
    byte[] bytes = changed.toString().getBytes(UTF_8);
    return oneIn(8) ? disturbed(bytes) : bytes;
  }

  private byte[] frame(byte[] payload) {
    return switch (random.nextInt(12)) {
      case 0 -> ClientFrames.unmasked(ClientFrames.FIN | ClientFrames.TEXT, payload);
      case 1 -> ClientFrames.frame(HEADS[random.nextInt(HEADS.length)], payload);
      case 2 -> wrongLength(ClientFrames.frame(ClientFrames.FIN | ClientFrames.TEXT, payload));
      case 3, 4, 5 -> fragments(payload);
      default -> ClientFrames.frame(ClientFrames.FIN | ClientFrames.TEXT, payload);
    };
  }

  /** In pieces, with pings between them; now and then a piece says that it is another one. */
  private byte[] fragments(byte[] payload) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int opcode = ClientFrames.TEXT;
    int at = 0;
    while (at < payload.length) {
      int to = Math.min(payload.length, at + random.nextInt(1, payload.length + 1));
      int fin = to == payload.length && !oneIn(20) ? ClientFrames.FIN : 0;
      all.writeBytes(ClientFrames.frame(fin | opcode, Arrays.copyOfRange(payload, at, to)));
      if (oneIn(4)) {
        all.writeBytes(ClientFrames.frame(ClientFrames.FIN | ClientFrames.PING, new byte[3]));
      }
      opcode = oneIn(12) ? ClientFrames.TEXT : ClientFrames.CONTINUATION;
      at = to;
    }
    return all.toByteArray();
  }

  private byte[] wrongLength(byte[] frame) {
    unfinished = true;
    byte[] wrong = frame.clone();
    wrong[1] = (byte) (0x80 | random.nextInt(128));
    return wrong;
  }

  private byte[] disturbed(byte[] bytes) {
    byte[] changed = bytes.clone();
    for (int i = random.nextInt(1, 4); i > 0 && changed.length > 0; i--) {
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
    }
    return changed;
  }

  private List<byte[]> writes(byte[] bytes) {
    if (oneIn(2)) {
      return List.of(bytes);
    }
    List<byte[]> writes = new ArrayList<>();
    int at = 0;
    while (at < bytes.length) {
      int to = Math.min(bytes.length, at + random.nextInt(1, 200));
      writes.add(Arrays.copyOfRange(bytes, at, to));
      at = to;
    }
    return writes;
  }

  private String piece(String text) {
    int at = random.nextInt(text.length());
    return text.substring(at, Math.min(text.length(), at + random.nextInt(1, 30)));
  }

  private String any() {
    return recorded.get(random.nextInt(recorded.size()));
  }

  private boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }
}
