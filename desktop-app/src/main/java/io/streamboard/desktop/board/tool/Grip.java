package io.streamboard.desktop.board.tool;

import java.util.function.Supplier;

/**
 * Something under the pointer that can be taken hold of.
 *
 * @param aim what the pointer looks like over it
 * @param taken begins what a press on it begins
 */
public record Grip(Aim aim, Supplier<Gesture> taken) {}
