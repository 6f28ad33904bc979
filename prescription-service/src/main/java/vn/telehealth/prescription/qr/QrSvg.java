package vn.telehealth.prescription.qr;

import java.util.stream.Collectors;

/** Draws a QR as SVG, 40 mm wide with its quiet zone. */
final class QrSvg {

    private QrSvg() {}

    static String draw(QrSymbol symbol) {
        int side = symbol.size() + 2 * QrSymbol.QUIET_ZONE;
        String path = symbol.runs().stream().map(QrSvg::run).collect(Collectors.joining());
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="40mm" height="40mm" viewBox="0 0 %1$d %1$d" \
                shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>
                """.formatted(side, path);
    }

    private static String run(QrSymbol.Run run) {
        return "M%d %dh%dv1h-%3$dz"
                .formatted(run.x() + QrSymbol.QUIET_ZONE, run.y() + QrSymbol.QUIET_ZONE, run.length());
    }
}
