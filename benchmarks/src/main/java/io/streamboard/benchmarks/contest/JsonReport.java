package io.streamboard.benchmarks.contest;

import io.streamboard.benchmarks.contestant.Lane;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** All results as JSON: conditions, medians, and each repeat with what was found in the log. */
final class JsonReport {
  private JsonReport() {}

  static String of(Lane lane, List<String> conditions, List<Result> results) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("lane", Json.text(lane.text()));
    members.put("conditions", Json.texts(conditions));
    members.put(
        "medians", Json.array(Table.medians(results).stream().map(JsonReport::medians).toList()));
    members.put("repeats", Json.array(results.stream().map(JsonReport::repeat).toList()));
    return Json.object(members) + "\n";
  }

  private static String medians(Medians medians) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("cell", Json.text(medians.cell()));
    members.put("contestant", Json.text(medians.contestant()));
    members.put("counts", Boolean.toString(medians.count()));
    figures(members, medians::of);
    return Json.object(members);
  }

  private static String repeat(Result result) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("cell", Json.text(result.cell()));
    members.put("contestant", Json.text(result.contestant()));
    members.put("repeat", Integer.toString(result.repeat()));
    figures(members, result::figure);
    members.put("proof", Json.text(result.proof().looked()));
    members.put("objections", Json.texts(new ArrayList<>(result.objections())));
    return Json.object(members);
  }

  private static void figures(Map<String, String> members, ToDoubleFunction<Figure> value) {
    Arrays.stream(Figure.values())
        .forEach(figure -> members.put(figure.key(), Json.number(value.applyAsDouble(figure))));
  }
}
