/// Test support that every module uses; never shipped.
@NullMarked
package io.streamboard.testing;

import org.jspecify.annotations.NullMarked;
