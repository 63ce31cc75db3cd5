using CreditHub.Units;

namespace CreditHub.Pages;

/// <summary>A part of the console, and who may see it: its routes and the navigation agree.</summary>
/// <param name="Address">Where it begins.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Roles">Who may see it.</param>
public sealed record NavigationItem(string Address, Text Name, params Role[] Roles)
{
    public static NavigationItem Overview { get; } =
        new(ConsoleAddress.Overview, Texts.Overview, Role.Office, Role.Determiner, Role.Reporter, Role.Uploader, Role.Implementer);

    public static NavigationItem JointActions { get; } = new(ConsoleAddress.JointActions, Texts.JointActions, Role.Office, Role.Determiner);

    public static NavigationItem Uploads { get; } = new(ConsoleAddress.Uploads, Texts.Uploads, Role.Office, Role.Uploader);

    public static NavigationItem Collection { get; } = new(ConsoleAddress.Collection, Texts.Collection, Role.Office, Role.Uploader);

    public static NavigationItem Publication { get; } =
        new(ConsoleAddress.Publication, Texts.Publication, Role.Office, Role.Uploader, Role.Determiner);

    public static NavigationItem Corrections { get; } =
        new(ConsoleAddress.Corrections, Texts.Corrections, Role.Office, Role.Uploader, Role.Determiner);

    public static NavigationItem Duties { get; } = new(ConsoleAddress.Duties, Texts.Duties, Role.Office, Role.Uploader, Role.Determiner);

    public static NavigationItem Subjects { get; } =
        new(ConsoleAddress.Subjects, Texts.Subjects, Role.Office, Role.Uploader, Role.Determiner, Role.Implementer, Role.Checker);

    public static NavigationItem Reports { get; } = new(ConsoleAddress.Reports, Texts.Reports, Role.Office, Role.Reporter);

    public static NavigationItem Readers { get; } = new(ConsoleAddress.Readers, Texts.Readers, Role.Office);

    public static NavigationItem Orchestrations { get; } = new(ConsoleAddress.Orchestrations, Texts.Orchestrations, Role.Office);

    /// <summary>The first part that a caller may see: who only checks has no overview. Who is not signed in is led to do that from the overview.</summary>
    public static string FirstFor(Caller? caller) =>
        (caller is null ? null : For(caller).FirstOrDefault())?.Address ?? ConsoleAddress.Overview;

    /// <summary>The parts that a caller may see, in their order.</summary>
    public static IEnumerable<NavigationItem> For(Caller caller) =>
        new[] { Overview, JointActions, Uploads, Publication, Corrections, Duties, Collection, Subjects, Reports, Readers, Orchestrations }.Where(item => item.Roles.Any(caller.Is));
}
