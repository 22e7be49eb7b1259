package io.streamboard.model.json.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.model.json.foreign.ForeignException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is kept of a foreign file, and where its strings stand that are not read. */
class ForeignReaderTest {
  private static final Set<String> KEPT = Set.of("a", "b", "points", "list");
  private static final Set<String> ENCODED = Set.of("data");

  @Test
  void onlyWhatIsAskedForIsKept() {
    ForeignObject file = read("{'a':'x','c':[{'a':1}],'b':{'a':true,'c':2,'b':null}}");
    assertThat(file.text("a")).contains("x");
    assertThat(file.has("c")).isFalse();
    assertThat(file.object("b").orElseThrow().flag("a")).isTrue();
    assertThat(file.object("b").orElseThrow().has("b")).isFalse();
  }

  @Test
  void anotherTypeThanAskedForIsAbsent() {
    ForeignObject file = read("{'a':7,'b':'x'}");
    assertThat(file.text("a")).isEmpty();
    assertThat(file.number("b", 3)).isEqualTo(3);
    assertThat(file.number("a", 3)).isEqualTo(7);
    assertThat(file.texts("a")).isEmpty();
    assertThat(file.numbers("b").isEmpty()).isTrue();
  }

  @Test
  void pointsArePairsWhateverStandsThere() {
    NumberList points = read("{'points':[[1,2],[3],[4,5,6],[null,'x'],7]}").numbers("points");
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      values.add(points.get(i));
    }
    assertThat(values)
        .containsExactly(1.0, 2.0, 3.0, Double.NaN, 4.0, 5.0, Double.NaN, Double.NaN, 7.0);
    assertThat(points.finite()).isFalse();
  }

  @Test
  void mixedListsKeepWhatIsAskedFor() {
    ForeignObject file = read("{'list':['x',{'a':'y'},null,3,['z']]}");
    assertThat(file.texts("list")).containsExactly("x");
    assertThat(file.objects("list")).extracting(each -> each.textOrEmpty("a")).containsExactly("y");
  }

  @Test
  void encodedStringsStandWhereTheyAreSaidToStand() {
    for (String start : List.of("", "\uFEFF", "\n\t ", "  ")) {
      String text = start + "{'a':'\u00e4\uD83D\uDE00', 'data' :  'ab\\/c\\'d' , 'b':'e'}";
      byte[] bytes = json(text);
      ForeignObject file = ForeignReader.read(bytes, KEPT, ENCODED, Map.of());
      Encoded place = file.encoded("data").orElseThrow();
      assertThat(new String(bytes, place.from(), place.length(), StandardCharsets.UTF_8))
          .isEqualTo("ab\\/c\\\"d");
      assertThat(file.text("b")).contains("e");
    }
  }

  @Test
  void entriesOfLargeMembersAreHandedOverByName() {
    List<String> met = new ArrayList<>();
    ForeignObject file =
        ForeignReader.read(
            json("{'b':{'k':{'a':'1'},'n':7,'l':{'a':'2'}},'list':[{'a':'3'},[],{'a':'4'}]}"),
            KEPT,
            ENCODED,
            Map.of(
                "b", (name, each) -> met.add(name + each.textOrEmpty("a")),
                "list", (name, each) -> met.add(name + each.textOrEmpty("a"))));
    assertThat(met).containsExactly("k1", "l2", "3", "4");
    assertThat(file.flag("b")).isTrue();
  }

  @Test
  void tooManyValuesInOneObjectAreRefused() {
    String many = "{'list':[" + "'x',".repeat(ForeignLimits.VALUES) + "'y']}";
    assertThatThrownBy(() -> read(many))
        .isInstanceOfSatisfying(
            ForeignException.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE));
  }

  private static ForeignObject read(String text) {
    return ForeignReader.read(json(text), KEPT, ENCODED, Map.of());
  }

  private static byte[] json(String text) {
    return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void membersThatAreObjectsAreGivenByName() {
    ForeignObject file = read("{'a':{'b':1},'b':7,'list':[]}");
    assertThat(file.objects())
        .hasEntrySatisfying("a", each -> assertThat(each.number("b", 0)).isEqualTo(1))
        .hasSize(1);
    assertThat(read("{'points':[1]}").numbers("points").isEmpty()).isFalse();
  }

  @Test
  void whatIsNestedTooDeepIsRefused() {
    assertThat(read(nested(ForeignLimits.NESTING)).has("a")).isTrue();
    assertThatThrownBy(() -> read(nested(ForeignLimits.NESTING + 1)))
        .isInstanceOfSatisfying(
            ForeignException.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE));
  }

  @Test
  void numbersAreWrittenWithAFractionOnlyWhereTheyHaveOne() {
    String written = new ForeignWriter().array().add(3).add(-2.5).add(1e300).endArray().finish();
    assertThat(written).isEqualTo("[3,-2.5,1.0E300]");
  }

  private static String nested(int objects) {
    return "{'a':".repeat(objects) + "1" + "}".repeat(objects);
  }
}
