/**
 * Sets results side by side: two footprints, one under newer factors, under another source, or as it might have been. Each
 * change is split into what comes of the activities and what comes of the factors; the parts add up to it exactly.
 */
package org.smallvictories.emissions.comparison;
