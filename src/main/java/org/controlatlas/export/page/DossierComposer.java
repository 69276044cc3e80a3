package org.controlatlas.export.page;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.controlatlas.export.request.ExportRequest;
import org.controlatlas.export.request.ExportSubject;
import org.controlatlas.export.request.Furniture;
import org.controlatlas.model.Atlas;
import org.controlatlas.model.Control;
import org.controlatlas.model.ControlPeriod;
import org.controlatlas.model.Language;
import org.controlatlas.model.Names;
import org.controlatlas.model.ValidTime;
import org.controlatlas.model.Zone;
import org.controlatlas.render.MapPainter;
import org.controlatlas.render.decor.ControlWords;
import org.controlatlas.render.decor.Legend;
import org.controlatlas.render.view.MapViewport;
import org.controlatlas.render.view.PictureSpec;

/** Lays out one page on one zone: its map with the facts beside it, its history as a band and as a list, its sources. */
public final class DossierComposer {
    /** That a page on one zone lists at most. */
    private static final int SOURCES = 12;

    private final MapPainter painter;

    public DossierComposer(MapPainter painter) {
        this.painter = painter;
    }

    public Page compose(ExportRequest request, ExportSubject.Dossier dossier, PageComposer.Framing framing) {
        double width = request.size().logicalWidth();
        double height = request.size().logicalHeight();
        double scale = request.size().pixelScale();
        PageStyle style = PageStyle.of(width, height);
        PageTexts texts = PageTexts.of(request.language(), painter.atlas());
        int index = painter.timeline().indexOf(dossier.zoneId()).orElseThrow();
        Zone zone = painter.timeline().zones().get(index);
        Rectangle2D.Double room = new Rectangle2D.Double(
                style.margin(), style.margin(), width - 2 * style.margin(), height - 2 * style.margin());
        List<Page.PlacedBlock> blocks = new ArrayList<>();

        top(blocks, header(request, zone, dossier.date(), style, texts), room, style.gap() * 0.8);
        bottom(blocks, new Notes(painter.atlas().info(), texts, style, CitedSources.none()), room, style.gap() * 0.8);
        if (request.shows(Furniture.SOURCES)) {
            CitedSources sources = sources(zone, dossier.date());
            if (sources.count() > 0) {
                bottom(
                        blocks,
                        new SourcesBlock(sources, "", texts, style, height * 0.16, SOURCES),
                        room,
                        style.gap() * 0.8);
            }
        }

        // The history gets what it needs, up to a half; the map gets the rest.
        HistoryBlock history =
                new HistoryBlock(painter.atlas(), zone, dossier.date(), texts, style, room.height * 0.42);
        bottom(blocks, history, room, style.gap() * 0.8);
        LaneBlock lane = new LaneBlock(painter.atlas(), zone, dossier.date(), request.theme(), texts, style);
        bottom(blocks, lane, room, style.gap());

        double factsWidth = Math.max(190 * style.factor(), Math.min(room.width * 0.34, 300 * style.factor()));
        Rectangle2D box = snapped(
                new Rectangle2D.Double(room.x, room.y, room.width - factsWidth - style.gap(), room.height), scale);
        PageTooSmallException.throwUnlessPositive(box.getWidth(), box.getHeight());
        MapViewport viewport = framing.viewport(box.getWidth(), box.getHeight(), scale);
        PictureSpec spec = new PictureSpec(
                        viewport,
                        dossier.date(),
                        request.language(),
                        request.theme(),
                        request.layers(),
                        Optional.of(zone.id()))
                .withLanguages(request.languages());
        facts(request, zone, index, spec, style, texts, room, factsWidth, blocks);
        return new Page(
                width,
                height,
                request.theme(),
                request.theme().halo(),
                List.of(new Page.PlacedMap(MapCard.of(painter, spec, true), box)),
                blocks);
    }

    private static void top(List<Page.PlacedBlock> blocks, Block block, Rectangle2D.Double room, double gap) {
        double high = block.height(room.width);
        blocks.add(new Page.PlacedBlock(block, room.x, room.y, room.width));
        room.y += high + gap;
        room.height -= high + gap;
    }

    private static void bottom(List<Page.PlacedBlock> blocks, Block block, Rectangle2D.Double room, double gap) {
        double high = block.height(room.width);
        blocks.add(new Page.PlacedBlock(block, room.x, room.getMaxY() - high, room.width));
        room.height -= high + gap;
    }

    private Block header(ExportRequest request, Zone zone, LocalDate date, PageStyle style, PageTexts texts) {
        List<Block> lines = new ArrayList<>();
        Names names = zone.namesAt(ValidTime.dayOf(date));
        if (request.shows(Furniture.TITLE)) {
            lines.add(new Paragraph(request.title().orElse(names.in(request.language())), style.title(), 1, 2));
        }
        List<String> others = new ArrayList<>();
        for (Language language : Language.values()) {
            String name = names.byLanguage().get(language);
            if (language != request.language() && name != null && !others.contains(name)) {
                others.add(name);
            }
        }
        if (!others.isEmpty()) {
            lines.add(new Paragraph(String.join("  ·  ", others), style.body(), 0.75, 2));
        }
        lines.add(new DateLine(texts.date(date), texts.viewpoint(), style));
        return new BlockStack(lines, 2 * style.factor());
    }

    private void facts(
            ExportRequest request,
            Zone zone,
            int index,
            PictureSpec spec,
            PageStyle style,
            PageTexts texts,
            Rectangle2D.Double room,
            double width,
            List<Page.PlacedBlock> blocks) {
        List<FactBlock> facts = new ArrayList<>();
        Optional<ControlPeriod> period = painter.timeline().periodAt(index, spec.date());
        Atlas atlas = painter.atlas();
        ControlWords names = new ControlWords(atlas, request.language());
        facts.add(new FactBlock(
                texts.get("legend"),
                names.of(period.map(ControlPeriod::control).orElse(new Control.NoData()), List.of(spec.date()))
                        + period.flatMap(p -> p.time().start())
                                .map(start -> ", " + texts.get("since", texts.date(start)))
                                .orElse(""),
                style));
        period.map(ControlPeriod::deJure)
                .filter(id -> !id.isEmpty())
                .ifPresent(id ->
                        facts.add(new FactBlock(texts.get("de-jure"), names.actor(id, List.of(spec.date())), style)));
        facts.add(new FactBlock(
                texts.get("area"),
                texts.words().area(painter.areas().squareKm(index, ValidTime.dayOf(spec.date()))),
                style));
        period.filter(p -> p.accuracyM() > 0)
                .ifPresent(p -> facts.add(new FactBlock(
                        texts.get("outline"),
                        texts.get("outline.accuracy", texts.words().length(p.accuracyM())),
                        style)));
        List<Block> foot = new ArrayList<>();
        if (request.shows(Furniture.SCALE_BAR) || request.shows(Furniture.NORTH_ARROW)) {
            foot.add(new ScaleBlock(
                    spec,
                    request.shows(Furniture.SCALE_BAR),
                    request.shows(Furniture.NORTH_ARROW),
                    texts,
                    style.text() * 0.92));
        }
        if (request.shows(Furniture.INSET) && InsetBlock.isUseful(painter, spec.viewport())) {
            foot.add(new InsetBlock(painter, List.of(spec)));
        }
        LegendSetting legend = new LegendSetting(
                request.shows(Furniture.LEGEND)
                        ? Legend.of(painter, List.of(spec)).entries()
                        : List.of(),
                texts,
                style.text());
        BlockColumn roomy = new BlockColumn(style.gap(), 0);
        BlockColumn.Content below = new BlockColumn.Content(List.copyOf(facts), Optional.empty(), foot);
        boolean fits = roomy.holdsWhole(legend, below, room.height, width);
        BlockColumn.Content beside =
                new BlockColumn.Content(List.of(new FactTable(facts, style)), Optional.empty(), foot);
        (fits ? roomy : new BlockColumn(style.gap() * 0.4, 0))
                .place(legend, fits ? below : beside, room.getMaxX() - width, room, width, blocks);
    }

    private CitedSources sources(Zone zone, LocalDate date) {
        return CitedSources.of(painter.atlas().sources(), zone.periods(), date);
    }

    static Rectangle2D snapped(Rectangle2D box, double scale) {
        double x = Math.round(box.getX() * scale) / scale;
        double y = Math.round(box.getY() * scale) / scale;
        return new Rectangle2D.Double(
                x, y, Math.round(box.getMaxX() * scale) / scale - x, Math.round(box.getMaxY() * scale) / scale - y);
    }
}
