/// Tests of the run script and of the packages made for this system.
@NullMarked
package io.streamboard.installers;

import org.jspecify.annotations.NullMarked;
