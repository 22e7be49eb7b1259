package io.streamboard.desktop.exchange;

import io.streamboard.desktop.ui.Language;
import io.streamboard.desktop.ui.Texts;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Opens files on a board in a process of its own, in whatever heap that has. */
final class HostileImports {

  private static final int MIB = 1024 * 1024;

  private HostileImports() {}

  /**
   * Prints a line for each file: its name, and the error that the person is told or how much was
   * left out. Without files prints how many MB this takes before anything is opened.
   */
  public static void main(String[] files) {
    Texts.speak(Language.ENGLISH);
    ExchangeFixture ana = new ExchangeFixture();
    if (files.length == 0) {
      System.gc();
      Runtime now = Runtime.getRuntime();
      System.out.println(1 + (now.totalMemory() - now.freeMemory()) / MIB);
    }
    Map<String, String> codes = codes();
    for (String file : files) {
      ana.failures.clear();
      ana.reports.clear();
      ana.choice.opens(Path.of(file));
      ana.imports.choose();
      ana.settle();
      String outcome =
          ana.failures.stream()
              .map(codes::get)
              .findFirst()
              .orElseGet(() -> ana.reports.getFirst().rows().size() + " left out");
      System.out.println(Path.of(file).getFileName() + " " + outcome);
    }
  }

  /** The errors by what the person is told. */
  private static Map<String, String> codes() {
    Map<String, String> codes = new TreeMap<>();
    for (String code : new String[] {"malformed", "too-large", "unsafe", "other-format"}) {
      codes.put(Texts.of("file-error." + code), code);
    }
    return codes;
  }
}
