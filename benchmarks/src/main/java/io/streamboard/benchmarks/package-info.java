/// Figures of speed and memory, measured side by side; never shipped.
@NullMarked
package io.streamboard.benchmarks;

import org.jspecify.annotations.NullMarked;
