using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Wanggarasi.Data.Letters;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.Papers;
using Wanggarasi.Data.People;
using Wanggarasi.Data.Queue;
using Wanggarasi.Data.Records;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Queue;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Data;

/// <summary>
/// The archive of one office: one model for two databases. What differs between them stands in
/// <see cref="SqliteOfficeDb"/> and <see cref="SqlServerOfficeDb"/> and nowhere else.
/// </summary>
public abstract class OfficeDb(DbContextOptions options) : IdentityDbContext<OfficeUser, IdentityRole<Guid>, Guid>(options)
{
    public DbSet<ServiceVersion> ServiceVersions => Set<ServiceVersion>();

    public DbSet<ServicePause> ServicePauses => Set<ServicePause>();

    public DbSet<SopVersion> SopVersions => Set<SopVersion>();

    public DbSet<SopReading> SopReadings => Set<SopReading>();

    public DbSet<OfficeProfileVersion> OfficeProfileVersions => Set<OfficeProfileVersion>();

    public DbSet<CalendarVersion> CalendarVersions => Set<CalendarVersion>();

    public DbSet<CalendarDraft> CalendarDrafts => Set<CalendarDraft>();

    public DbSet<Village> Villages => Set<Village>();

    public DbSet<Delegation> Delegations => Set<Delegation>();

    public DbSet<Outage> Outages => Set<Outage>();

    public DbSet<Disruption> Disruptions => Set<Disruption>();

    public DbSet<DisruptedService> DisruptedServices => Set<DisruptedService>();

    public DbSet<DisruptionStep> DisruptionSteps => Set<DisruptionStep>();

    public DbSet<Escalation> Escalations => Set<Escalation>();

    public DbSet<EmergencySheet> EmergencySheets => Set<EmergencySheet>();

    public DbSet<Training> Trainings => Set<Training>();

    public DbSet<DocumentApplication> Applications => Set<DocumentApplication>();

    public DbSet<CaseEvent> CaseEvents => Set<CaseEvent>();

    public DbSet<CaseRequirement> CaseRequirements => Set<CaseRequirement>();

    public DbSet<CaseRound> CaseRounds => Set<CaseRound>();

    public DbSet<CasePause> CasePauses => Set<CasePause>();

    public DbSet<CaseSaltPaper> CaseSalts => Set<CaseSaltPaper>();

    public DbSet<PersonPaper> Persons => Set<PersonPaper>();

    public DbSet<AnswerPaper> Answers => Set<AnswerPaper>();

    public DbSet<RemarkPaper> Remarks => Set<RemarkPaper>();

    public DbSet<CaseStep> CaseSteps => Set<CaseStep>();

    public DbSet<CaseLetter> CaseLetters => Set<CaseLetter>();

    public DbSet<LetterPaper> LetterPapers => Set<LetterPaper>();

    public DbSet<LetterTemplateVersion> LetterTemplateVersions => Set<LetterTemplateVersion>();

    public DbSet<DocumentPaper> Documents => Set<DocumentPaper>();

    public DbSet<DocumentContent> DocumentContents => Set<DocumentContent>();

    public DbSet<DocumentOpening> DocumentOpenings => Set<DocumentOpening>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<RegisterCounter> RegisterCounters => Set<RegisterCounter>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<QueueTicket> Tickets => Set<QueueTicket>();

    public DbSet<TicketEvent> TicketEvents => Set<TicketEvent>();

    public DbSet<TicketPaper> TicketPapers => Set<TicketPaper>();

    public DbSet<QueueLetter> QueueLetters => Set<QueueLetter>();

    public DbSet<QueueCounter> QueueCounters => Set<QueueCounter>();

    public DbSet<QueueDay> QueueDays => Set<QueueDay>();

    public DbSet<QueueClosure> QueueClosures => Set<QueueClosure>();

    public DbSet<AccountSession> AccountSessions => Set<AccountSession>();

    public DbSet<AccountCode> AccountCodes => Set<AccountCode>();

    public DbSet<SignInAttempts> SignInAttempts => Set<SignInAttempts>();

    public DbSet<AccountChange> AccountChanges => Set<AccountChange>();

    public DbSet<Anchor> Anchors => Set<Anchor>();

    public DbSet<VerifiablePaper> VerifiablePapers => Set<VerifiablePaper>();

    public DbSet<VerificationCount> VerificationCounts => Set<VerificationCount>();

    /// <summary>Identity's schema, pinned here: options given at registration are not seen at design time.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version2;

    /// <summary>True when the database refused a row because one with the same unique value exists.</summary>
    public abstract bool IsDuplicate(DbUpdateException failure);

    /// <summary>True when the database was held by others for longer than we wait: the page answers 503.</summary>
    public abstract bool IsBusy(Exception failure);

    /// <summary>Waits for the right to write; disposed when the write is over.</summary>
    protected abstract ValueTask<IDisposable> EnterWriteAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Inside <see cref="WriteAsync{T}"/>: waits until no other transaction of the same name runs, for a rule that no index can keep,
    /// such as "one open booking per telephone". On SQLite writers come one after another anyway.
    /// </summary>
    public abstract Task TakeTurnAsync(string name, CancellationToken cancellationToken);

    /// <summary>
    /// Runs one unit of work in one transaction, retried as a whole where the provider retries. The work must save
    /// by itself and must not keep entities from outside.
    /// </summary>
    public Task<T> WriteAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) => InTransactionAsync(work, _ => true, cancellationToken);

    /// <summary>The same for work that may be refused: then nothing stays, not even a number that was taken from a register.</summary>
    public Task<Refusal?> TryWriteAsync(Func<CancellationToken, Task<Refusal?>> work, CancellationToken cancellationToken) =>
        InTransactionAsync(work, refusal => refusal is null, cancellationToken);

    private async Task<T> InTransactionAsync<T>(Func<CancellationToken, Task<T>> work, Func<T, bool> isDone, CancellationToken cancellationToken)
    {
        using var permit = await EnterWriteAsync(cancellationToken);
        _writing = true;
        try
        {
            return await Database.CreateExecutionStrategy().ExecuteAsync(
                async token =>
                {
                    ChangeTracker.Clear();
                    await using var transaction = await Database.BeginTransactionAsync(token);
                    var result = await work(token);
                    if (isDone(result))
                    {
                        await transaction.CommitAsync(token);
                    }

                    return result;
                },
                cancellationToken);
        }
        finally
        {
            _writing = false;
        }
    }

    /// <summary>Makes ready for histories, where an ordinary saving would take long; disposed when the last row is stored.</summary>
    /// <param name="many">Tens of thousands of cases.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public virtual Task<IBulk> OpenBulkAsync(bool many, CancellationToken cancellationToken) => Task.FromResult<IBulk>(new TrackedBulk(this));

    /// <summary>Puts back what a bulk that was cut off (a power cut) had set aside. Nothing where nothing was.</summary>
    public virtual Task MendAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// Saves, or says that somebody else was faster: a row was changed meanwhile, or one with the same unique value
    /// exists. Then nothing is stored and nothing stays in hand. The one place where a lost race is noticed; what a use
    /// case does not ask about here ends as 409.
    /// </summary>
    public async Task<bool> TrySaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || IsDuplicate(failure))
        {
            ChangeTracker.Clear();
            return false;
        }
    }

    private bool _writing;

    /// <inheritdoc />
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        KeepTheRecord();
        if (_writing || !ChangeTracker.HasChanges())
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        using var permit = await EnterWriteAsync(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        KeepTheRecord();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <summary>Events are only ever added; an edited row gets a new version, so that the one who comes second is told.</summary>
    private void KeepTheRecord()
    {
        ChangeTracker.DetectChanges();
        foreach (var entry in ChangeTracker.Entries())
        {
            if (entry.Entity is CaseEvent && entry.State is EntityState.Modified or EntityState.Deleted)
            {
                throw new InvalidOperationException("An event of a case is never changed or deleted. A correction is a new event.");
            }

            if (entry.Entity is Anchor && entry.State is EntityState.Modified or EntityState.Deleted)
            {
                throw new InvalidOperationException("An anchor that was made is never changed or deleted.");
            }

            if (entry.Entity is CalendarVersion or LetterTemplateVersion && entry.State is EntityState.Modified or EntityState.Deleted)
            {
                throw new InvalidOperationException("A version that counted is never changed or deleted. A change is a new version.");
            }

            if (entry.Entity is DisruptionStep && entry.State is EntityState.Modified or EntityState.Deleted)
            {
                throw new InvalidOperationException("What was decided on a disruption stays in the record.");
            }

            if (entry.Entity is TicketEvent && entry.State is EntityState.Modified or EntityState.Deleted)
            {
                throw new InvalidOperationException("What happened to a ticket stays in the record: waiting times are counted from it.");
            }

            if (entry.Entity is AccountChange && entry.State is EntityState.Modified or EntityState.Deleted)
            {
                throw new InvalidOperationException("What was changed on an account stays in the record (ASVS 16.4.2).");
            }

            if (entry.State == EntityState.Modified && entry.Metadata.FindProperty("Version") is { IsConcurrencyToken: true, ClrType: var type } && type == typeof(Guid))
            {
                Renew(entry.Property("Version"));
            }
        }
    }

    private static void Renew(PropertyEntry version) => version.CurrentValue = Guid.CreateVersion7();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstant>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(OfficeDb).Assembly);
    }

    /// <summary>Instants are stored as UTC: SQLite can neither order nor compare values with an offset.</summary>
    private sealed class UtcInstant() : ValueConverter<DateTimeOffset, DateTime>(
        at => at.UtcDateTime,
        stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc), TimeSpan.Zero));
}
