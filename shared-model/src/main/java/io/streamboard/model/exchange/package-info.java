/**
 * What all ways into and out of a board have in common: the operations that an import comes to, the
 * files that go along, what was lost on the way, and the errors. Pure functions: ids come from the
 * caller, and nothing here knows of a screen, a server or a clock.
 *
 * <p>Thread rule: results are immutable and may be used by any thread; what collects them belongs
 * to one call.
 */
@NullMarked
package io.streamboard.model.exchange;

import org.jspecify.annotations.NullMarked;
