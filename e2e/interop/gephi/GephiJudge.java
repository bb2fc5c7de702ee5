import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Table;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/**
 * Reads graph files as Gephi itself does, and says of each, as one line of JSON, how many nodes and edges it made of it,
 * whether they are undirected, which columns they have, and which issues above INFO its reader raised.
 */
public class GephiJudge {
  public static void main(String[] files) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    for (String file : files) {
      projects.newProject();
      Container container = importer.importFile(new File(file));
      container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
      List<String> issues = new ArrayList<>();
      container.getReport().getIssues(Integer.MAX_VALUE).forEachRemaining(issue -> {
        if (issue.getLevel() != Issue.Level.INFO) issues.add(issue.getLevel() + ": " + issue.getMessage());
      });
      importer.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
      GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel();
      Graph graph = model.getGraph();
      System.out.printf(
          "{\"nodes\":%d,\"edges\":%d,\"undirected\":%b,\"columns\":{\"nodes\":%s,\"edges\":%s},\"issues\":%s}%n",
          graph.getNodeCount(), graph.getEdgeCount(), model.isUndirected(),
          listOf(titlesOf(model.getNodeTable())), listOf(titlesOf(model.getEdgeTable())), listOf(issues));
      projects.closeCurrentProject();
    }
    System.exit(0);
  }

  private static List<String> titlesOf(Table table) {
    List<String> titles = new ArrayList<>();
    for (Column column : table) titles.add(column.getTitle());
    return titles;
  }

  private static String listOf(List<String> texts) {
    return "[" + String.join(",", texts.stream().map(GephiJudge::quoted).toList()) + "]";
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + "\"";
  }
}
