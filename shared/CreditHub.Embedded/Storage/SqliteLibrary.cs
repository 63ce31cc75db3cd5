using System.Runtime.InteropServices;
using System.Reflection;
using SQLitePCL;

namespace CreditHub.Storage;

/// <summary>Chooses between the bundled SQLite and the system's, whichever is newer: old bundled builds let readers starve beside a writer.</summary>
internal static class SqliteLibrary
{
    private const string Bundled = "e_sqlite3";
    private static readonly Lazy<bool> Chosen = new(Choose);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int VersionNumber();

    /// <summary>Makes the choice once a process; to be called before any connection is opened.</summary>
    public static void Use() => _ = Chosen.Value;

    private static bool Choose()
    {
        var provider = typeof(SQLite3Provider_e_sqlite3).Assembly;
        NativeLibrary.SetDllImportResolver(provider, (name, assembly, path) => name == Bundled ? Newest(assembly, path) : 0);
        Batteries_V2.Init();
        return true;
    }

    // Zero leaves the search to the runtime.
    private static nint Newest(Assembly assembly, DllImportSearchPath? path)
    {
        NativeLibrary.TryLoad(Bundled, assembly, path, out var bundled);
        return NativeLibrary.TryLoad("libsqlite3.so.0", out var system) && VersionOf(system) > VersionOf(bundled) ? system : bundled;
    }

    private static int VersionOf(nint library) =>
        library != 0 && NativeLibrary.TryGetExport(library, "sqlite3_libversion_number", out var export)
            ? Marshal.GetDelegateForFunctionPointer<VersionNumber>(export)()
            : 0;
}
