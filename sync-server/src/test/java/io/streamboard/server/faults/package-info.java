/**
 * Real faults on real processes and connections, under load; each run ends with everybody seeing
 * the same and with the history checker finding nothing.
 *
 * <p>Thread rule: the proxy and the crowd have threads of their own and may be steered by any
 * thread; both end with their close.
 */
@NullMarked
package io.streamboard.server.faults;

import org.jspecify.annotations.NullMarked;
