package io.nexusstore.processor.link;

import java.util.List;

/** Finds the package for what is written once for a module. */
final class CommonPackage {

    private CommonPackage() {}

    /** Returns the longest package that all are in, or the first one when they have nothing in common. */
    static String of(List<String> packages) {
        String first = packages.get(0);
        String common = first;
        for (String packageName : packages) {
            while (!isWithin(packageName, common)) {
                int end = common.lastIndexOf('.');
                if (end < 0) {
                    return first;
                }
                common = common.substring(0, end);
            }
        }
        return common;
    }

    private static boolean isWithin(String packageName, String outer) {
        return packageName.equals(outer) || packageName.startsWith(outer + ".");
    }
}
