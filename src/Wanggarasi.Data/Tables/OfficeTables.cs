using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.People;
using Wanggarasi.Data.Standards;

namespace Wanggarasi.Data.Tables;

internal sealed class UserTable : IEntityTypeConfiguration<OfficeUser>
{
    public void Configure(EntityTypeBuilder<OfficeUser> builder)
    {
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.DisplayName).HasMaxLength(200);
        builder.Property(u => u.Position).HasMaxLength(200);
        builder.Property(u => u.EmployeeNumber).HasMaxLength(30);
        builder.Property(u => u.Rank).HasMaxLength(100);
        builder.Property(u => u.NikFingerprint).HasMaxLength(32);
        builder.Property(u => u.PhoneFingerprint).HasMaxLength(32);
        builder.HasIndex(u => u.PhoneFingerprint);
    }
}

internal sealed class ServiceVersionTable : IEntityTypeConfiguration<ServiceVersion>
{
    public void Configure(EntityTypeBuilder<ServiceVersion> builder)
    {
        builder.ToTable("ServiceVersions");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Code).HasMaxLength(60);
        builder.Property(v => v.Reason).HasMaxLength(400);
        builder.HasIndex(v => new { v.Code, v.Number }).IsUnique();
    }
}

internal sealed class ServicePauseTable : IEntityTypeConfiguration<ServicePause>
{
    public void Configure(EntityTypeBuilder<ServicePause> builder)
    {
        builder.ToTable("ServicePauses");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.ServiceCode).HasMaxLength(60);
        builder.Property(p => p.Reason).HasMaxLength(400);
        builder.HasIndex(p => p.ServiceCode);
    }
}

internal sealed class SopVersionTable : IEntityTypeConfiguration<SopVersion>
{
    public void Configure(EntityTypeBuilder<SopVersion> builder)
    {
        builder.ToTable("SopVersions");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.ServiceCode).HasMaxLength(60);
        builder.Property(v => v.Reason).HasMaxLength(400);
        builder.Property(v => v.SentBackReason).HasMaxLength(1000);
        builder.Property(v => v.Version).IsConcurrencyToken();
        builder.HasIndex(v => new { v.ServiceCode, v.Number }).IsUnique();
    }
}

internal sealed class SopReadingTable : IEntityTypeConfiguration<SopReading>
{
    public void Configure(EntityTypeBuilder<SopReading> builder)
    {
        builder.ToTable("SopReadings");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasIndex(r => new { r.SopVersionId, r.UserId }).IsUnique();
    }
}

internal sealed class ProfileTable : IEntityTypeConfiguration<OfficeProfileVersion>
{
    public void Configure(EntityTypeBuilder<OfficeProfileVersion> builder)
    {
        builder.ToTable("OfficeProfileVersions");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Reason).HasMaxLength(400);
        builder.HasIndex(v => v.Number).IsUnique();
    }
}

internal sealed class CalendarVersionTable : IEntityTypeConfiguration<CalendarVersion>
{
    public void Configure(EntityTypeBuilder<CalendarVersion> builder)
    {
        builder.ToTable("CalendarVersions", table => RecordGuards.Declare(table, "CalendarVersions"));
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Reason).HasMaxLength(400);
        builder.Property(v => v.Decree).HasMaxLength(CalendarReason.LongestDecree);
        builder.HasIndex(v => v.Number).IsUnique();
    }
}

internal sealed class CalendarDraftTable : IEntityTypeConfiguration<CalendarDraft>
{
    public void Configure(EntityTypeBuilder<CalendarDraft> builder)
    {
        builder.ToTable("CalendarDrafts");
        builder.HasKey(d => d.AuthorId);
        builder.Property(d => d.AuthorId).ValueGeneratedNever();
        builder.Property(d => d.Version).IsConcurrencyToken();
    }
}

internal sealed class VillageTable : IEntityTypeConfiguration<Village>
{
    public void Configure(EntityTypeBuilder<Village> builder)
    {
        builder.ToTable("Villages");
        builder.HasKey(v => v.Code);
        builder.Property(v => v.Code).HasMaxLength(20);
        builder.Property(v => v.Name).HasMaxLength(100);
        builder.Property(v => v.Kind).HasMaxLength(20);
    }
}

internal sealed class DelegationTable : IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Delegation> builder)
    {
        builder.ToTable("Delegations");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Role).HasMaxLength(20);
        builder.Property(d => d.DecreeNumber).HasMaxLength(100);
        builder.HasIndex(d => new { d.Role, d.ToOn });
    }
}

internal sealed class OutageTable : IEntityTypeConfiguration<Outage>
{
    public void Configure(EntityTypeBuilder<Outage> builder)
    {
        builder.ToTable("Outages");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Name).HasMaxLength(200);
    }
}

internal sealed class EmergencySheetTable : IEntityTypeConfiguration<EmergencySheet>
{
    public void Configure(EntityTypeBuilder<EmergencySheet> builder)
    {
        builder.ToTable("EmergencySheets");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => s.Number).IsUnique();
    }
}

internal sealed class TrainingTable : IEntityTypeConfiguration<Training>
{
    public void Configure(EntityTypeBuilder<Training> builder)
    {
        builder.ToTable("Trainings");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Title).HasMaxLength(200);
        builder.Property(t => t.Provider).HasMaxLength(200);
        builder.Property(t => t.Certificate).HasMaxLength(100);
        builder.HasIndex(t => t.UserId);
    }
}
