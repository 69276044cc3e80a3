# What QGIS shows: run with Debian's python3 and python3-qgis.
# states.py DATA POINTS: POINTS has lines "lon lat year month day"; prints the control of each, or a dash.
import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"
from qgis.core import (
    QgsApplication,
    QgsDateTimeRange,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsRenderContext,
    QgsVectorLayer,
    QgsVectorLayerTemporalContext,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

application = QgsApplication([], False)
application.initQgis()
layer = QgsVectorLayer(sys.argv[1], "zones", "ogr")
# As the window does when a layer is added.
layer.loadDefaultStyle()
times = layer.temporalProperties()
assert layer.isValid() and times.isActive(), "no layer with times"
assert layer.fields().field("start_date").typeName() == "Date", "dates are no dates"
shown = {}
for line in open(sys.argv[2], encoding="utf-8"):
    lon, lat, year, month, day = line.split()
    date = (int(year), int(month), int(day))
    if date not in shown:
        moment = QDateTime(QDate(*date), QTime(0, 0), Qt.UTC)
        context = QgsVectorLayerTemporalContext()
        context.setLayer(layer)
        request = QgsFeatureRequest().setFilterExpression(
            times.createFilterString(context, QgsDateTimeRange(moment, moment))
        )
        render = QgsRenderContext()
        renderer = layer.renderer().clone()
        renderer.startRender(render, layer.fields())
        shown[date] = []
        for feature in layer.getFeatures(request):
            render.expressionContext().setFeature(feature)
            render.expressionContext().setFields(layer.fields())
            if renderer.willRenderFeature(feature, render):
                shown[date].append((feature.geometry(), feature["control"]))
        renderer.stopRender(render)
    point = QgsGeometry.fromPointXY(QgsPointXY(float(lon), float(lat)))
    print(" ".join(sorted(control for area, control in shown[date] if area.contains(point))) or "-")
